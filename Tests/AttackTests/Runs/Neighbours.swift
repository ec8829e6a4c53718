import ActionHost
import PostLogin
import Synchronization

/// Logins beside those that are attacked: eight at a time, one after the other, until they are told to stop.
final class Neighbours: Sendable {
    static let number = 8

    /// What has become of them since they were last asked.
    struct Report: Sendable {
        var completed = 0
        var slowest = Duration.zero
        /// What was not as it has to be.
        var wrong: [String] = []
        /// The largest size of this process that they have seen.
        var peakBytes = 0
    }

    private let report = Mutex(Report())
    private let isOver = Atomic(false)
    private let tasks: Mutex<[Task<Void, Never>]> = Mutex([])

    init(_ host: ActionHost) {
        let started = (1...Self.number).map { number in Task { await run(host, user: "neighbour|\(number)") } }
        tasks.withLock { $0 = started }
    }

    /// Hands out what has happened since the last time.
    func takeReport() -> Report {
        report.withLock { report in
            defer { report = Report() }
            return report
        }
    }

    func stop() async {
        isOver.store(true, ordering: .relaxed)
        for task in tasks.withLock({ $0 }) { await task.value }
    }

    private func run(_ host: ActionHost, user: String) async {
        let event = PostLoginEvent.ofUser(user)
        let expected: JSONObject = ["witness": .string(Witness.claim(user: user))]
        while !isOver.load(ordering: .relaxed) {
            let start = ContinuousClock.now
            let result = await Result { try await host.login(event) }
            let duration = start.duration(to: .now)
            report.withLock { report in
                report.slowest = max(report.slowest, duration)
                report.peakBytes = max(report.peakBytes, ThisProcess.residentBytes)
                switch result {
                case .success(.completed(let login)) where login.idTokenClaims == expected && login.userUpdate == UserUpdate(): report.completed += 1
                case .success(let outcome): report.wrong.append("\(user): \(outcome.json.jsonText)")
                case .failure(let error): report.wrong.append("\(user): \(error)")
                }
            }
        }
    }
}

extension Result where Failure == any Error {
    fileprivate init(_ body: () async throws -> Success) async {
        do { self = .success(try await body()) } catch { self = .failure(error) }
    }
}
