import Crypto
import Foundation
import GRDB

/// Suspended logins in an SQLite database: in a file they survive the process, and several processes may share it.
///
/// Rows are found by a hash of the state, so that the file alone resumes no login, and signed with the state, so that one that was changed in
/// the file is refused as `tampered`.
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
        migrator.registerMigration("claims") { database in
            try database.alter(table: "suspended_login") { table in
                table.add(column: "claim", .text)
                table.add(column: "claimed_until", .double)
            }
            // The states that have been used, until they would have expired.
            try database.create(table: "resumed_login") { table in
                table.primaryKey("state_hash", .text)
                table.column("expires_at", .double).notNull().indexed()
            }
        }
        try migrator.migrate(database)
    }

    public func save(_ login: SuspendedLogin, state: String) async throws {
        let text = try SuspendedLoginText(login).text(state: state)
        try await perform("a suspended login cannot be written") { database in
            for table in ["suspended_login", "resumed_login"]
            where try Bool.fetchOne(
                database, sql: "SELECT 1 FROM \(table) WHERE state_hash = ?", arguments: [Self.hash(state)]) != nil
            {
                throw ActionHostError.duplicateLogin
            }
            try Self.insert(text, state: state, expiresAt: login.expiresAt, into: database)
        }
    }

    public func claim(state: String, for lease: Duration) async throws -> ClaimAnswer {
        let id = UUID().uuidString
        return try await perform("a suspended login cannot be claimed") { database in
            let now = LoginClock.system.now()
            guard
                let row = try Row.fetchOne(
                    database, sql: "SELECT login, claimed_until FROM suspended_login WHERE state_hash = ?", arguments: [Self.hash(state)])
            else { return .unknown }
            if let until: Double = row["claimed_until"], until > now { return .taken(until: until) }
            let login = try SuspendedLoginText(parsing: row["login"], state: state).login
            try database.execute(
                sql: "UPDATE suspended_login SET claim = ?, claimed_until = ? WHERE state_hash = ?",
                arguments: [id, now + lease.milliseconds, Self.hash(state)])
            return .claimed(LoginClaim(id: id, state: state, login: login))
        }
    }

    public func end(_ claim: LoginClaim, _ ending: ClaimEnding) async throws -> Bool {
        var next: String?
        if case .suspendedAgain(let login, let state) = ending { next = try SuspendedLoginText(login).text(state: state) }
        return try await perform("the claim of a suspended login cannot be ended") { [next] database in
            let key: StatementArguments = [Self.hash(claim.state), claim.id]
            if case .released = ending {
                try database.execute(
                    sql: "UPDATE suspended_login SET claim = NULL, claimed_until = NULL WHERE state_hash = ? AND claim = ?", arguments: key)
                return database.changesCount == 1
            }
            try database.execute(sql: "DELETE FROM suspended_login WHERE state_hash = ? AND claim = ?", arguments: key)
            guard database.changesCount == 1 else { return false }
            if case .removed = ending { return true }
            try database.execute(
                sql: "INSERT INTO resumed_login (state_hash, expires_at) VALUES (?, ?)",
                arguments: [Self.hash(claim.state), claim.login.expiresAt])
            if case .suspendedAgain(let login, let state) = ending, let next {
                try Self.insert(next, state: state, expiresAt: login.expiresAt, into: database)
            }
            return true
        }
    }

    public func removeExpired(at time: Double) async throws {
        try await perform("expired logins cannot be removed") { database in
            try database.execute(
                sql: "DELETE FROM suspended_login WHERE expires_at <= ? AND (claimed_until IS NULL OR claimed_until <= ?)",
                arguments: [time, LoginClock.system.now()])
            try database.execute(sql: "DELETE FROM resumed_login WHERE expires_at <= ?", arguments: [time])
        }
    }

    /// The login of a state, left where it is; nil when there is none.
    ///
    /// - Throws: ``ActionHostError`` with code `store`, `tampered`, or `format` for a login that another version has written.
    public func find(state: String) async throws -> SuspendedLogin? {
        try await perform("a suspended login cannot be read") { database in
            try String.fetchOne(
                database, sql: "SELECT login FROM suspended_login WHERE state_hash = ?", arguments: [Self.hash(state)]
            ).map { try SuspendedLoginText(parsing: $0, state: state).login }
        }
    }

    /// How many logins wait, claimed and expired ones included.
    ///
    /// - Throws: ``ActionHostError`` with code `store`.
    public func count() async throws -> Int {
        try await perform("the suspended logins cannot be counted") { database in
            try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM suspended_login") ?? 0
        }
    }

    private static func insert(_ text: String, state: String, expiresAt: Double, into database: Database) throws {
        try database.execute(
            sql: "INSERT INTO suspended_login (state_hash, expires_at, login) VALUES (?, ?, ?)",
            arguments: [hash(state), expiresAt, text])
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

    private static func hash(_ state: String) -> String { SHA256.hash(data: Data(state.utf8)).hexadecimal }
}

extension ActionHostError {
    fileprivate static func store(_ problem: String, _ error: any Error) -> ActionHostError {
        ActionHostError(code: .store, description: "\(problem): \(error)")
    }
}
