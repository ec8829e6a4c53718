/// One change to the cache.
public enum CacheChange: Sendable, Hashable, Codable {
    /// A record was stored under a key, whether or not there was one before.
    case set(key: String, record: CacheRecord)
    /// The record under a key was deleted.
    case delete(key: String)
}
