import NIOCore

/// The body of a request that a script writes piece by piece.
struct HandoffSequence: AsyncSequence, Sendable {
    let handoff: Handoff<[UInt8]>
    /// Called before a piece is sent.
    let willSend: @Sendable (_ count: Int) throws -> Void

    func makeAsyncIterator() -> Iterator { Iterator(sequence: self) }

    struct Iterator: AsyncIteratorProtocol {
        let sequence: HandoffSequence

        mutating func next() async throws -> ByteBuffer? { 
            guard let piece = try await sequence.handoff.take() else { return nil }
            try sequence.willSend(piece.count)
            return ByteBuffer(bytes: piece)
        }
    }
}
