import Synchronization
@testable import NodeAPI

/// Answers from lists: each question for a name gets the next answer, the last one for ever.
final class FixedResolver: Resolver {
    private let answers: Mutex<[String: [[IPAddress]]]>
    private let asked = Mutex<[String]>([])

    init(_ answers: [String: [[String]]]) {
        self.answers = Mutex(answers.mapValues { $0.map { $0.compactMap { IPAddress($0) } } })
    }

    var questions: [String] { asked.withLock { $0 } }

    func addresses(of host: String) async throws(NetworkError) -> [IPAddress] {
        asked.withLock { $0.append(host) }
        let answer = answers.withLock { answers -> [IPAddress]? in
            guard let list = answers[host], let first = list.first else { return nil }
            if list.count > 1 { answers[host] = Array(list.dropFirst()) }
            return first
        }
        guard let answer else { throw .unresolved(host, code: "ENOTFOUND") }
        return answer
    }
}
