import ActionHost
import PostLogin
import Synchronization

/// Remembers the updates that come in, and turns some of them away.
final class RecordingDirectory: UserDirectory {
    struct Call: Sendable, Hashable {
        var update: UserUpdate
        var user: String
        var updateID: String
    }

    private let users: InMemoryUserDirectory
    private let state: Mutex<(calls: [Call], failures: [any Error])>

    /// - Parameter failures: what the first updates are answered with.
    init(_ contents: UserDirectoryContents = .sample, failures: [any Error] = []) {
        users = InMemoryUserDirectory(contents)
        state = Mutex(([], failures))
    }

    var calls: [Call] { state.withLock { $0.calls } }
    var updates: [UserUpdate] { calls.map(\.update) }

    func user(_ id: String) throws(UserDirectoryError) -> PostLoginEvent.User { try users.user(id) }

    func apply(_ update: UserUpdate, to user: String, updateID: String) throws {
        let failure: (any Error)? = state.withLock { state in
            state.calls.append(Call(update: update, user: user, updateID: updateID))
            return state.failures.isEmpty ? nil : state.failures.removeFirst()
        }
        if let failure { throw failure }
        try users.apply(update, to: user, updateID: updateID)
    }
}
