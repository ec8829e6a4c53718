import ActionHost
import Synchronization

/// A store whose process dies when a claim is to be ended, so that it never is.
final class DyingStore: LoginStore {
    struct Death: Error {}

    private let dying = Mutex(false)
    private let store: SQLiteLoginStore

    var isDying: Bool {
        get { dying.withLock { $0 } }
        set { dying.withLock { $0 = newValue } }
    }

    init(_ store: SQLiteLoginStore) { self.store = store }

    func save(_ login: SuspendedLogin, state: String) async throws { try await store.save(login, state: state) }
    func claim(state: String, for lease: Duration) async throws -> ClaimAnswer { try await store.claim(state: state, for: lease) }
    func removeExpired(at time: Double) async throws { try await store.removeExpired(at: time) }

    func end(_ claim: LoginClaim, _ ending: ClaimEnding) async throws -> Bool {
        if isDying { throw Death() }
        return try await store.end(claim, ending)
    }
}
