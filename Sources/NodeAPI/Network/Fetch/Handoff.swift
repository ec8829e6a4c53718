import Synchronization

/// Passes pieces from a giver to a taker, one at a time: each waits for the other, so that nothing piles up between them.
final class Handoff<Piece: Sendable>: Sendable {
    private struct State {
        var offered: (piece: Piece, giver: CheckedContinuation<Void, any Error>)?
        var taker: CheckedContinuation<Piece?, any Error>?
        var end: Result<Void, any Error>?
    }

    private let state = Mutex(State())

    /// Returns when the piece has been taken.
    ///
    /// - Throws: what the handoff was ended with; ``NetworkError/cancelled`` after a regular end.
    func give(_ piece: Piece) async throws {
        try await withCheckedThrowingContinuation { (giver: CheckedContinuation<Void, any Error>) in
            let resume: () -> Void = state.withLock { state in
                if let end = state.end {
                    return { if case .failure(let error) = end { giver.resume(throwing: error) } else { giver.resume(throwing: NetworkError.cancelled) } }
                }
                if let taker = state.taker {
                    state.taker = nil
                    return {
                        taker.resume(returning: piece)
                        giver.resume()
                    }
                }
                // A second giver at the same time would be a mistake of the script's own: the first one's piece is the one that is lost.
                let previous = state.offered?.giver
                state.offered = (piece, giver)
                return { previous?.resume(throwing: NetworkError.cancelled) }
            }
            resume()
        }
    }

    /// The next piece; nil at the end.
    func take() async throws -> Piece? {
        try await withCheckedThrowingContinuation { (taker: CheckedContinuation<Piece?, any Error>) in
            let resume: () -> Void = state.withLock { state in
                if let (piece, giver) = state.offered {
                    state.offered = nil
                    return {
                        giver.resume()
                        taker.resume(returning: piece)
                    }
                }
                if let end = state.end {
                    return { taker.resume(with: end.map { nil }) }
                }
                let previous = state.taker
                state.taker = taker
                return { previous?.resume(returning: nil) }
            }
            resume()
        }
    }

    /// Ends the handoff, once; a piece on offer is lost when it ends with an error.
    func end(_ result: Result<Void, any Error> = .success(())) {
        let resume: () -> Void = state.withLock { state in
            guard state.end == nil else { return {} }
            state.end = result
            let taker = state.taker
            state.taker = nil
            var giver: CheckedContinuation<Void, any Error>?
            if case .failure = result {
                giver = state.offered?.giver
                state.offered = nil
            }
            return {
                taker?.resume(with: result.map { nil })
                if case .failure(let error) = result { giver?.resume(throwing: error) }
            }
        }
        resume()
    }
}
