/// A value that an action has put into the cache, as `cache.get` hands it out.
public struct CacheRecord: Sendable, Hashable, Codable {
    /// The value: up to 4,096 bytes of UTF-8.
    public var value: String
    /// When the record expires, in milliseconds since 1970-01-01T00:00:00Z; a whole number.
    public var expiresAt: Double

    private enum CodingKeys: String, CodingKey {
        case value
        case expiresAt = "expires_at"
    }

    /// A record; the time is in milliseconds since 1970.
    public init(value: String, expiresAt: Double) {
        self.value = value
        self.expiresAt = expiresAt
    }
}
