/// Why the cache refused a call. Actions get the raw value as `code`; nothing is thrown (Auth0: post-login API object, cache).
public enum CacheError: String, Error, Sendable, Hashable, Codable, CaseIterable {
    /// The cache has all the entries it may have, and the key is a new one.
    case maxSideEffectsExceeded = "MaxSideEffectsExceeded"
    /// The key is longer than 64 bytes.
    case keySizeExceeded = "CacheKeySizeExceeded"
    /// The value is longer than 4,096 bytes.
    case valueSizeExceeded = "CacheValueSizeExceeded"
    /// With this record the cache would hold more than 16,640 bytes.
    case sizeExceeded = "CacheSizeExceeded"
    /// The record would expire now, or has expired already.
    case itemAlreadyExpired = "ItemAlreadyExpired"
    /// `ttl` or `expires_at` is no finite number, or the expiry is no safe integer.
    case invalidExpiry = "InvalidExpiry"
    /// The record could not be stored. Part of Auth0's vocabulary; this cache does not produce it.
    case failedToSet = "FailedToSetCacheRecord"
    /// The record could not be deleted. Part of Auth0's vocabulary; this cache does not produce it.
    case failedToDelete = "FailedToDeleteCacheRecord"
    /// There is nothing under the key.
    case keyDoesNotExist = "CacheKeyDoesNotExist"
}
