/// The first lines of HTTP messages, as far as a report needs them.
enum HTTPLine {
    struct Request: Sendable, Hashable {
        var method: String
        /// Without the query.
        var path: String
    }

    private static let longest = 16_384

    /// The method and path when bytes begin with a request: `GET /path?query HTTP/1.1`.
    static func request(_ bytes: [UInt8]) -> Request? {
        guard let first = bytes.first, (0x41...0x5A).contains(first),
            let end = bytes.prefix(longest).firstIndex(of: 0x0D) ?? bytes.prefix(longest).firstIndex(of: 0x0A)
        else { return nil }
        let words = bytes[..<end].split(separator: 0x20, omittingEmptySubsequences: false)
        guard words.count == 3, words[0].allSatisfy({ (0x41...0x5A).contains($0) || $0 == ASCII.hyphen }),
            words[2].starts(with: "HTTP/1.".utf8)
        else { return nil }
        let target = words[1].prefix { $0 != ASCII.questionMark && $0 != ASCII.numberSign }
        // A proxy is asked for a whole URL, or for a host with its port.
        let path = String(decoding: target, as: UTF8.self)
        return Request(method: String(decoding: words[0], as: UTF8.self), path: path.hasPrefix("/") ? path : " \(path)")
    }

    /// The status when bytes begin with an answer: `HTTP/1.1 200 OK`.
    static func status(_ bytes: [UInt8]) -> Int? {
        let words = bytes.prefix(16).split(separator: 0x20, maxSplits: 2, omittingEmptySubsequences: false)
        guard words.count >= 2, words[0].starts(with: "HTTP/1.".utf8) else { return nil }
        return Int(String(decoding: words[1].prefix(3), as: UTF8.self))
    }

    /// The value of a header when bytes begin with an answer that has it.
    static func header(_ name: String, _ bytes: [UInt8]) -> String? {
        guard status(bytes) != nil else { return nil }
        for line in bytes.prefix(longest).split(separator: 0x0A, omittingEmptySubsequences: false).dropFirst() {
            let text = String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
            if text.isEmpty { return nil }
            let parts = text.split(separator: ":", maxSplits: 1)
            if parts.count == 2, parts[0].lowercased() == name { return String(parts[1].drop { $0 == " " }) }
        }
        return nil
    }
}
