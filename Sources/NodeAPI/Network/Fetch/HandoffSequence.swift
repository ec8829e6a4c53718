import NIOCore

/// The body of a request that a script writes piece by piece.
struct HandoffSequence: AsyncSequence, Sendable {
    let handoff: Handoff<[UInt8]>

    func makeAsyncIterator() -> Iterator { Iterator(handoff: handoff) }

    struct Iterator: AsyncIteratorProtocol {
        let handoff: Handoff<[UInt8]>

        mutating func next() async throws -> ByteBuffer? { try await handoff.take().map { ByteBuffer(bytes: $0) } }
    }
}
