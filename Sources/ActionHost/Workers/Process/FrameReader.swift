import Foundation

/// Reads frames as they come, in whatever pieces: a side that stops in the middle of one holds nobody up.
struct FrameReader {
    private static let pieceSize = 64 * 1024

    let descriptor: Int32
    /// Bytes of one frame's text.
    let sizeLimit: Int
    private var bytes: [UInt8] = []
    private var start = 0

    init(descriptor: Int32, sizeLimit: Int) {
        self.descriptor = descriptor
        self.sizeLimit = sizeLimit
    }

    /// Takes in what has come.
    ///
    /// - Parameter waits: whether to wait until something has.
    /// - Throws: ``FrameError``; `closed` at the end of all frames.
    mutating func receive(waits: Bool) throws(FrameError) {
        if start == bytes.count {
            bytes.removeAll(keepingCapacity: bytes.capacity <= Self.pieceSize)
        } else {
            bytes.removeSubrange(..<start)
        }
        start = 0
        while true {
            let count = withUnsafeTemporaryAllocation(byteCount: Self.pieceSize, alignment: 1) { piece in
                let count = recv(descriptor, piece.baseAddress, piece.count, waits ? 0 : Int32(MSG_DONTWAIT))
                if count > 0 { bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: piece[..<count])) }
                return count
            }
            if count > 0 { return }
            if count == 0 { throw .closed }
            if errno == EINTR { continue }
            if !waits && errno == EAGAIN { return }
            throw .last("recv")
        }
    }

    /// The next frame that is there whole; nil when there is none yet.
    mutating func next<Message: Decodable>(_ type: Message.Type = Message.self) throws(FrameError) -> Message? {
        guard bytes.count - start >= Frame.headSize else { return nil }
        let size = bytes[start..<start + Frame.headSize].reversed().reduce(0) { $0 << 8 | Int($1) }
        guard size <= sizeLimit else { throw FrameError(code: .tooLarge, description: "a message of \(size) bytes: the limit is \(sizeLimit)") }
        let text = start + Frame.headSize
        guard bytes.count - text >= size else { return nil }
        start = text + size
        return try Frame.message(bytes[text..<start])
    }
}
