public import PostLogin
import Foundation
import GRDB
import Synchronization

/// Users in an SQLite database: in a file they survive the process, and several processes may share it.
///
/// ```swift
/// let users = try SQLiteUserDirectory(file: "/var/lib/login/users.sqlite")
/// try await users.save(UserDirectoryContents(users: [ada], groups: [staff], roles: [editor]))
/// var configuration = ActionHostConfiguration()
/// configuration.users = users
/// ```
///
/// An update and its id are written in one transaction: a process that is killed has done both or neither.
public final class SQLiteUserDirectory: UserDirectory {
    /// How long the ids of applied updates are kept: 30 days. A login that is suspended for longer could apply an update twice.
    public static let updateMemory = Duration.seconds(30 * 24 * 3600)

    let database: DatabaseQueue
    private let bucket: Mutex<TokenBucket?>
    private let now: @Sendable () -> Double

    /// Opens a database file, readable for the user alone when it is made here.
    ///
    /// - Parameters:
    ///   - mayCreate: whether to make the file, and its folder, where they are missing.
    ///   - writeLimit: updates beyond it are answered with `rateLimited`; nil for no limit. It counts what this object applies.
    ///   - now: the time that limits and ages are measured with, in milliseconds since 1970.
    /// - Throws: ``UserDirectoryError`` with the code `unavailable`.
    public convenience init(
        file path: String, mayCreate: Bool = true, writeLimit: UserWriteLimit? = nil,
        now: @escaping @Sendable () -> Double = LoginClock.system.now
    ) throws(UserDirectoryError) {
        let problem = "the user directory \(path) cannot be opened"
        guard mayCreate || FileManager.default.fileExists(atPath: path) else {
            throw UserDirectoryError(code: .unavailable, description: "\(problem): there is no such file")
        }
        try self.init(problem, writeLimit, now) {
            let database = try DatabaseQueue.ownerOnly(file: path)
            if !mayCreate, try !database.read({ try $0.tableExists("applied_update") }) {
                throw DatabaseError(message: "it is a database, but no user directory")
            }
            return database
        }
    }

    /// Keeps the users in memory: they end with the process.
    ///
    /// - Throws: ``UserDirectoryError`` with the code `unavailable`.
    public convenience init(
        writeLimit: UserWriteLimit? = nil, now: @escaping @Sendable () -> Double = LoginClock.system.now
    ) throws(UserDirectoryError) {
        try self.init("there is no memory for a user directory", writeLimit, now) { try DatabaseQueue() }
    }

    private init(
        _ problem: String, _ writeLimit: UserWriteLimit?, _ now: @escaping @Sendable () -> Double, _ open: () throws -> DatabaseQueue
    ) throws(UserDirectoryError) {
        do {
            database = try open()
            try Self.migrate(database)
        } catch {
            throw UserDirectoryError(
                code: .unavailable, description: "\(problem): \((error as? DatabaseError)?.message ?? "\(error)")")
        }
        bucket = Mutex(writeLimit.map(TokenBucket.init))
        self.now = now
    }

    /// Adds users, groups and roles, in one transaction. One whose id is known already is replaced, a group with all its members and a role
    /// with all its assignments.
    ///
    /// - Throws: ``UserDirectoryError`` with the code `unavailable`; nothing is changed then.
    public func save(_ contents: UserDirectoryContents) async throws {
        try await write("the user directory cannot be written") { database in
            for user in contents.users { try Self.save(user.withMetadata, in: database) }
            for group in contents.groups { try Self.save(group, in: database) }
            for role in contents.roles { try Self.save(role, in: database) }
        }
    }

    public func user(_ id: String) async throws -> PostLoginEvent.User {
        try await read("a user cannot be read") { database in try Self.user(id, in: database) }
    }

    public func apply(_ update: UserUpdate, to user: String, updateID: String) async throws {
        let now = now()
        try await write("a user cannot be written") { [self] database in
            let isKnown = try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM applied_update WHERE id = ?)", arguments: [updateID])
            if isKnown == true { return }
            let current = try Self.user(user, in: database)
            if let wait = bucket.withLock({ $0?.take(at: now) }) { throw UserDirectoryError.rateLimited(retryAfter: wait) }
            try Self.save(update.merged(into: current), in: database)
            try database.execute(
                sql: "DELETE FROM applied_update WHERE applied_at < ?", arguments: [now - Self.updateMemory.milliseconds])
            try database.execute(sql: "INSERT INTO applied_update (id, applied_at) VALUES (?, ?)", arguments: [updateID, now])
        }
    }

    func read<Result: Sendable>(_ problem: String, _ body: @Sendable @escaping (Database) throws -> Result) async throws -> Result {
        do {
            return try await database.read(body)
        } catch let error as DatabaseError {
            throw UserDirectoryError.unavailable(problem, error)
        }
    }

    private func write(_ problem: String, _ body: @Sendable @escaping (Database) throws -> Void) async throws {
        do {
            try await database.write(body)
        } catch let error as DatabaseError {
            throw UserDirectoryError.unavailable(problem, error)
        }
    }
}
