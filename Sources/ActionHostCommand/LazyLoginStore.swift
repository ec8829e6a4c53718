import ActionHost
import Foundation
import Synchronization

/// The store of suspended logins, opened when a login is suspended or resumed: a run that needs none leaves no file behind.
final class LazyLoginStore: LoginStore {
    private let file: String
    private let opened = Mutex<SQLiteLoginStore?>(nil)

    init(file: String) { self.file = file }

    func save(_ login: SuspendedLogin, state: String) async throws {
        try await open().save(login, state: state)
    }

    func claim(state: String, for lease: Duration) async throws -> ClaimAnswer {
        try await existing()?.claim(state: state, for: lease) ?? .unknown
    }

    func end(_ claim: LoginClaim, _ ending: ClaimEnding) async throws -> Bool {
        try await existing()?.end(claim, ending) ?? false
    }

    func removeExpired(at time: Double) async throws {
        try await existing()?.removeExpired(at: time)
    }

    /// The store as long as it has a file: what was never saved needs no looking up.
    private func existing() throws(ActionHostError) -> SQLiteLoginStore? {
        FileManager.default.fileExists(atPath: file) ? try open() : nil
    }

    private func open() throws(ActionHostError) -> SQLiteLoginStore {
        try opened.withLock { store throws(ActionHostError) in
            if let store { return store }
            let new = try SQLiteLoginStore(file: file)
            store = new
            return new
        }
    }
}
