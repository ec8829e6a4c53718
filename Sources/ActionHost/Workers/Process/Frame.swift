import Foundation
import PostLogin

/// A message between a host and a worker process: the length of a JSON text, four bytes, the lowest first, and the text.
enum Frame {
    static let headSize = 4
    /// How deep a message's values may be nested: an event or an answer, which may have 512 levels, and what is around it.
    static let depthLimit = 560

    static func bytes(of message: some Encodable) throws(FrameError) -> [UInt8] {
        do {
            let text = try JSONValueEncoder().encode(message).jsonText
            let size = text.utf8.count
            guard let length = UInt32(exactly: size) else { throw FrameError(code: .tooLarge, description: "a message of \(size) bytes is too large") }
            var bytes: [UInt8] = []
            bytes.reserveCapacity(headSize + size)
            withUnsafeBytes(of: length.littleEndian) { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: text.utf8)
            return bytes
        } catch {
            throw error as? FrameError ?? FrameError(code: .malformed, description: "a message cannot be written: \(error)")
        }
    }

    /// Writes a message, however long that takes the other side, within the socket's time limit.
    static func write(_ message: some Encodable, to descriptor: Int32) throws(FrameError) {
        let bytes = try bytes(of: message)
        var start = 0
        while start < bytes.count {
            let count = bytes.withUnsafeBytes { send(descriptor, $0.baseAddress?.advanced(by: start), $0.count - start, Int32(MSG_NOSIGNAL)) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw .last("send") }
            start += count
        }
    }

    static func message<Message: Decodable>(_ text: ArraySlice<UInt8>) throws(FrameError) -> Message {
        do {
            return try JSONValueDecoder().decode(Message.self, from: JSONValue(parsing: text, depthLimit: depthLimit))
        } catch {
            throw FrameError(code: .malformed, description: "a message cannot be read: \(error)")
        }
    }
}
