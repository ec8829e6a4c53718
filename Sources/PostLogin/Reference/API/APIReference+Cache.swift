extension APIReference {
    static let cache = ReferenceNamespace("cache", "Small texts that the actions of a host share, for a while.", [
        ReferenceCall(
            "get", [.required("key", "string", "The entry's key.")], .value("CacheRecord | undefined"),
            "The entry, or `undefined` when there is none or it has expired.", throws: "a `TypeError` when the key is no text."),
        ReferenceCall(
            "set",
            [
                .required("key", "string", "The entry's key, of at most 64 bytes."),
                .required("value", "string", "The text, of at most 4,096 bytes."),
                .optional(
                    "options", "{ ttl?: number; expires_at?: number }",
                    "When the entry expires: in so many milliseconds, or at a time in milliseconds since 1970. The earlier one counts; "
                        + "after 15 minutes when neither is given."),
            ],
            .value("CacheSetResult"), "Stores an entry. What is over a limit is told by the result.",
            throws: "a `TypeError` when the key or the value is no text.",
            .works("20 entries and 16,640 bytes in all, 24 hours at most: Auth0's documented number of entries and lifetime, and its "
                + "runtime's size.")),
        ReferenceCall(
            "delete", [.required("key", "string", "The entry's key.")], .value("CacheDeleteResult"), "Deletes an entry.",
            throws: "a `TypeError` when the key is no text."),
    ])

    static let cacheTypes: [ReferenceType] = [
        .object("CacheRecord", "An entry of the cache.", [
            .member("value", "string", "The text."),
            .member("expires_at", "number", "When it expires, in milliseconds since 1970."),
        ]),
        .alias(
            "CacheErrorCode", "Why the cache did not do what it was asked.",
            "'MaxSideEffectsExceeded' | 'CacheKeySizeExceeded' | 'CacheValueSizeExceeded' | 'CacheSizeExceeded' | 'ItemAlreadyExpired' "
                + "| 'InvalidExpiry' | 'FailedToSetCacheRecord' | 'FailedToDeleteCacheRecord' | 'CacheKeyDoesNotExist'"),
        .alias(
            "CacheSetResult", "What became of `api.cache.set`.",
            "{ type: 'success'; record: CacheRecord } | { type: 'error'; code: CacheErrorCode }"),
        .alias(
            "CacheDeleteResult", "What became of `api.cache.delete`.", "{ type: 'success' } | { type: 'error'; code: CacheErrorCode }"),
    ]
}
