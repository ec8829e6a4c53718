/// The cache that the actions of a trigger share (`api.cache`), as a value.
///
/// A login works on a copy and never waits for another one. When it ends, the host takes the difference
/// (``changes(since:)``) and applies it to the cache that all logins start from (``merge(_:now:)``).
///
/// Times are milliseconds since 1970, sizes are bytes of UTF-8. Errors are values, as Auth0 has them: nothing throws.
/// Source: Auth0, post-login API object (cache), and the limits of Actions.
public struct ActionCache: Sendable, Hashable, Codable {
    /// How long a key may be: 64 bytes.
    public static let keySizeLimit = 64
    /// How long a value may be: 4,096 bytes.
    public static let valueSizeLimit = 4096
    /// What all keys and values together may take: 16,640 bytes.
    public static let sizeLimit = 16_640
    /// How many records there may be: 20.
    public static let countLimit = 20
    /// How long a record lives when the action does not say: 15 minutes, in milliseconds.
    public static let defaultLifetime: Double = 15 * 60 * 1000
    /// How long a record lives at most: 24 hours, in milliseconds. A longer lifetime is shortened to it.
    public static let lifetimeLimit: Double = 24 * 60 * 60 * 1000

    private struct Entry: Sendable, Hashable, Codable {
        var key: String
        var record: CacheRecord
        var size: Int { key.utf8.count + record.value.utf8.count }
    }

    /// In the order of the last write, the oldest first. So few that a search from the start is the fastest.
    private var entries: [Entry] = []

    private static let largestSafeInteger: Double = 9_007_199_254_740_991

    /// An empty cache.
    public init() {}

    /// How many records there are, expired ones included.
    public var count: Int { entries.count }
    /// What the keys and values take, in bytes, expired records included.
    public var size: Int { entries.reduce(0) { $0 + $1.size } }

    /// `cache.get`: the record under a key; nil when there is none, or when it expired before `now`.
    public func get(key: String, now: Double) -> CacheRecord? {
        guard let index = index(of: key), entries[index].record.expiresAt >= now else { return nil }
        return entries[index].record
    }

    /// `cache.set`: stores a value and returns its record, or says why not and changes nothing.
    ///
    /// The checks come in Auth0's order: size of the key, of the value, of everything (a record that is replaced still counts);
    /// `ttl`, `expires_at` (the earlier one decides; fractions are cut off); whether the expiry lies ahead; whether it is a safe
    /// integer. A lifetime beyond ``lifetimeLimit`` is then shortened, and a new key beyond ``countLimit`` refused.
    ///
    /// - Parameters:
    ///   - ttl: the lifetime, in milliseconds.
    ///   - expiresAt: the time of expiry, in milliseconds since 1970.
    @discardableResult
    public mutating func set(
        key: String, value: String, ttl: CacheExpiryOption = .absent, expiresAt: CacheExpiryOption = .absent, now: Double
    ) -> Result<CacheRecord, CacheError> {
        let entrySize = key.utf8.count + value.utf8.count
        guard key.utf8.count <= Self.keySizeLimit else { return .failure(.keySizeExceeded) }
        guard value.utf8.count <= Self.valueSizeLimit else { return .failure(.valueSizeExceeded) }
        guard size + entrySize <= Self.sizeLimit else { return .failure(.sizeExceeded) }

        let record: CacheRecord
        switch Self.expiry(ttl: ttl, expiresAt: expiresAt, now: now.rounded(.down)) {
        case .success(let expiry): record = CacheRecord(value: value, expiresAt: expiry)
        case .failure(let error): return .failure(error)
        }
        let index = index(of: key)
        guard index != nil || entries.count < Self.countLimit else { return .failure(.maxSideEffectsExceeded) }
        store(record, under: key)
        return .success(record)
    }

    /// `cache.delete`: removes the record under a key, expired or not; nil when that succeeded.
    public mutating func delete(key: String) -> CacheError? {
        guard let index = index(of: key) else { return .keyDoesNotExist }
        entries.remove(at: index)
        return nil
    }

    private static func expiry(
        ttl: CacheExpiryOption, expiresAt: CacheExpiryOption, now: Double
    ) -> Result<Double, CacheError> {
        var candidates: [Double] = []
        switch ttl {
        case .absent: break
        case .number(let lifetime) where lifetime.isFinite: candidates.append(now + lifetime.rounded(.down))
        case .number, .invalid: return .failure(.invalidExpiry)
        }
        switch expiresAt {
        case .absent: break
        case .number(let time) where time.isFinite: candidates.append(time.rounded(.down))
        case .number, .invalid: return .failure(.invalidExpiry)
        }
        let expiry = candidates.min() ?? now + defaultLifetime
        guard expiry > now else { return .failure(.itemAlreadyExpired) }
        // Before the lifetime is shortened, because Auth0 refuses such a number instead of correcting it.
        guard expiry <= largestSafeInteger else { return .failure(.invalidExpiry) }
        return .success(min(expiry, now + lifetimeLimit))
    }

    private mutating func store(_ record: CacheRecord, under key: String) {
        if let index = index(of: key) { entries.remove(at: index) }
        entries.append(Entry(key: key, record: record))
    }

    private func index(of key: String) -> Int? {
        // Bytes, because to JavaScript two spellings of one character are two keys.
        entries.firstIndex { $0.key.utf8.elementsEqual(key.utf8) }
    }
}

extension ActionCache {
    /// What a login did since it took its copy: records that are gone, and records that are new or different.
    public func changes(since snapshot: ActionCache) -> CacheChanges {
        let deletions = snapshot.entries.filter { index(of: $0.key) == nil }
        let writes = entries.filter { entry in
            snapshot.index(of: entry.key).map { snapshot.entries[$0].record } != entry.record
        }
        return CacheChanges(
            deletions.map { .delete(key: $0.key) } + writes.map { .set(key: $0.key, record: $0.record) }
        )
    }

    /// Applies what a login did to the cache that logins share. Of two logins that wrote one key, the later merge counts.
    ///
    /// Logins that ran side by side may have stored more together than one cache holds: expired records go first, then those
    /// written longest ago, until the limits are kept. Auth0 promises no more: records may go before they expire.
    public mutating func merge(_ changes: CacheChanges, now: Double) {
        for change in changes.list {
            switch change {
            case .set(let key, let record): store(record, under: key)
            case .delete(let key): _ = delete(key: key)
            }
        }
        removeExpired(now: now)
        var excess = size - Self.sizeLimit
        while excess > 0 || entries.count > Self.countLimit {
            excess -= entries.removeFirst().size
        }
    }

    /// Drops the records that expired before `now`. The host does this before a login takes its copy; during a login an expired
    /// record still counts toward the limits, as it does on Auth0.
    public mutating func removeExpired(now: Double) {
        entries.removeAll { $0.record.expiresAt < now }
    }
}
