import Crypto
import Foundation
import GRDB

/// Suspended logins in an SQLite database: in a file they survive the process, and several processes may share it.
///
/// Rows are found by a hash of the state, so that the file alone resumes no login.
public final class SQLiteLoginStore: LoginStore {
    private let database: DatabaseQueue

    /// Opens a database file, making it and its folder where they are missing, readable for the user alone.
    ///
    /// - Throws: ``ActionHostError`` with code `store`.
    public init(file path: String) throws(ActionHostError) {
        do {
            database = try DatabaseQueue.ownerOnly(file: path)
            try Self.migrate(database)
        } catch {
            throw .store("the store of suspended logins \(path) cannot be opened", error)
        }
    }

    /// Keeps the logins in memory: they end with the process.
    ///
    /// - Throws: ``ActionHostError`` with code `store`.
    public init() throws(ActionHostError) {
        do {
            database = try DatabaseQueue()
            try Self.migrate(database)
        } catch {
            throw .store("there is no memory for a store of suspended logins", error)
        }
    }

    private static func migrate(_ database: DatabaseQueue) throws {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("suspended logins") { database in
            try database.create(table: "suspended_login") { table in
                table.primaryKey("state_hash", .text)
                table.column("expires_at", .double).notNull().indexed()
                table.column("login", .text).notNull()
            }
        }
        try migrator.migrate(database)
    }

    public func save(_ login: SuspendedLogin, state: String) async throws {
        let text = String(decoding: try JSONEncoder().encode(login), as: UTF8.self)
        try await perform("a suspended login cannot be written") { database in
            try database.execute(
                sql: "INSERT INTO suspended_login (state_hash, expires_at, login) VALUES (?, ?, ?)",
                arguments: [Self.hash(state), login.expiresAt, text])
        }
    }

    public func find(state: String) async throws -> SuspendedLogin? {
        let text = try await perform("a suspended login cannot be read") { database in
            try String.fetchOne(
                database, sql: "SELECT login FROM suspended_login WHERE state_hash = ?", arguments: [Self.hash(state)])
        }
        guard let text else { return nil }
        do {
            let login = try JSONDecoder().decode(SuspendedLogin.self, from: Data(text.utf8))
            guard login.version == SuspendedLogin.currentVersion else {
                throw ActionHostError(
                    code: .store, description: "the suspended login has format \(login.version), which this version does not read")
            }
            return login
        } catch {
            throw (error as? ActionHostError) ?? .store("a suspended login cannot be read", error)
        }
    }

    public func remove(state: String) async throws -> Bool {
        try await perform("a suspended login cannot be removed") { database in
            try database.execute(sql: "DELETE FROM suspended_login WHERE state_hash = ?", arguments: [Self.hash(state)])
            return database.changesCount == 1
        }
    }

    public func removeExpired(at time: Double) async throws {
        try await perform("expired logins cannot be removed") { database in
            try database.execute(sql: "DELETE FROM suspended_login WHERE expires_at <= ?", arguments: [time])
        }
    }

    private func perform<Result: Sendable>(
        _ problem: String, _ body: @Sendable @escaping (Database) throws -> Result
    ) async throws -> Result {
        do {
            return try await database.write(body)
        } catch let error as DatabaseError {
            throw ActionHostError.store(problem, error)
        }
    }

    private static func hash(_ state: String) -> String {
        SHA256.hash(data: Data(state.utf8)).map { byte in
            let text = String(byte, radix: 16)
            return byte < 16 ? "0" + text : text
        }.joined()
    }
}

extension ActionHostError {
    fileprivate static func store(_ problem: String, _ error: any Error) -> ActionHostError {
        ActionHostError(code: .store, description: "\(problem): \(error)")
    }
}
