/// What an action gave for `ttl` or `expires_at` in the options of `cache.set`.
public enum CacheExpiryOption: Sendable, Hashable {
    /// Nothing, or `undefined`.
    case absent
    /// A number, in milliseconds; it may be infinite or NaN, which the cache refuses.
    case number(Double)
    /// Something that is no number.
    case invalid
}
