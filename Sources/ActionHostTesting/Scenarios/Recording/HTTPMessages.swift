import Foundation

/// The messages of HTTP/1 in what went over a connection in one direction.
struct HTTPMessages {
    struct Message: Hashable {
        /// The request line or the status line.
        var start: String
        var headers: [Header]
        var body: [UInt8]
        /// Where it ends in the bytes.
        var end: Int

        func header(_ name: String) -> String? { headers.first { $0.name.lowercased() == name }?.value }
    }

    struct Header: Hashable {
        var name: String
        var value: String
    }

    private(set) var messages: [Message] = []

    /// - Parameter hasBody: whether the message of this number may have a body: the answer to a `HEAD` says that it has one, and has none.
    init(_ bytes: [UInt8], hasBody: (_ number: Int) -> Bool = { _ in true }) {
        var position = 0
        while let message = Self.message(in: bytes, from: position, hasBody: hasBody(messages.count)) {
            position = message.end
            // An interim answer is none.
            if !message.start.hasPrefix("HTTP/1.1 1"), !message.start.hasPrefix("HTTP/1.0 1") { messages.append(message) }
        }
    }

    private static func message(in bytes: [UInt8], from start: Int, hasBody: Bool) -> Message? {
        guard let head = bytes[start...].firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: bytes[start..<head.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        guard let first = lines.first, first.contains("HTTP/1.") else { return nil }
        let headers = lines.dropFirst().compactMap { line -> Header? in
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            return parts.count == 2 ? Header(name: String(parts[0]), value: parts[1].trimmingCharacters(in: .whitespaces)) : nil
        }
        var message = Message(start: first, headers: headers, body: [], end: head.upperBound)
        let status = first.hasPrefix("HTTP/") ? first.split(separator: " ").dropFirst().first.map(String.init) ?? "" : ""
        guard hasBody, status != "204", status != "304", !status.hasPrefix("1") else { return message }
        if message.header("transfer-encoding")?.lowercased().contains("chunked") == true {
            (message.body, message.end) = chunks(in: bytes, from: head.upperBound)
        } else if let length = message.header("content-length").flatMap({ Int($0) }), length >= 0 {
            message.end = min(bytes.count, head.upperBound + min(length, bytes.count))
            message.body = Array(bytes[head.upperBound..<message.end])
        } else if first.hasPrefix("HTTP/") {
            // Until the connection ends.
            message.body = Array(bytes[head.upperBound...])
            message.end = bytes.count
        }
        return message
    }

    private static func chunks(in bytes: [UInt8], from start: Int) -> (body: [UInt8], end: Int) {
        var (body, position): ([UInt8], Int) = ([], start)
        while let line = bytes[position...].firstRange(of: Array("\r\n".utf8)) {
            let digits = String(decoding: bytes[position..<line.lowerBound].prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
            guard let size = Int(digits.trimmingCharacters(in: .whitespaces), radix: 16), size >= 0, size <= bytes.count else { break }
            if size == 0 {
                let end = bytes[line.lowerBound...].firstRange(of: Array("\r\n\r\n".utf8))?.upperBound
                return (body, end ?? bytes.count)
            }
            let end = min(bytes.count, line.upperBound + size)
            body += bytes[line.upperBound..<end]
            position = min(bytes.count, end + 2)
        }
        return (body, bytes.count)
    }
}
