import PostLogin
import Testing

@Suite struct ActionCacheTests {
    let now: Double = 1_700_000_000_000

    private func text(_ length: Int) -> String { String(repeating: "x", count: length) }

    private func record(_ value: String, expiresAt: Double) -> Result<CacheRecord, CacheError> {
        .success(CacheRecord(value: value, expiresAt: expiresAt))
    }

    /// 20 records "k1"…"k20", each with its number as value.
    private func fullCache() -> ActionCache {
        var cache = ActionCache()
        for number in 1...20 { cache.set(key: "k\(number)", value: "\(number)", now: now) }
        return cache
    }

    // MARK: get, set, delete

    @Test func aRecordLastsFifteenMinutesUnlessToldOtherwise() {
        var cache = ActionCache()
        let expiry = now + 900_000
        #expect(cache.set(key: "a", value: "1", now: now) == record("1", expiresAt: expiry))
        #expect(cache.get(key: "a", now: now) == CacheRecord(value: "1", expiresAt: expiry))
        #expect(cache.get(key: "a", now: expiry) == CacheRecord(value: "1", expiresAt: expiry))
        #expect(cache.get(key: "a", now: expiry + 1) == nil)
        #expect(cache.get(key: "b", now: now) == nil)
        #expect((cache.count, cache.size) == (1, 2))
    }

    @Test func aLaterRecordReplacesAnEarlierOne() {
        var cache = ActionCache()
        cache.set(key: "a", value: "1", now: now)
        #expect(cache.set(key: "a", value: "2", ttl: .number(5), now: now) == record("2", expiresAt: now + 5))
        #expect(cache.get(key: "a", now: now) == CacheRecord(value: "2", expiresAt: now + 5))
        #expect(cache.count == 1)
    }

    @Test func deletingTellsWhetherThereWasSomething() {
        var cache = ActionCache()
        #expect(cache.delete(key: "a") == .keyDoesNotExist)
        cache.set(key: "a", value: "1", ttl: .number(1), now: now)
        #expect(cache.get(key: "a", now: now + 10) == nil)
        // Expired, but still there.
        #expect(cache.delete(key: "a") == nil)
        #expect(cache.delete(key: "a") == .keyDoesNotExist)
        #expect(cache == ActionCache())
    }

    @Test func keysAreComparedByteByByte() {
        var cache = ActionCache()
        cache.set(key: "\u{E9}", value: "composed", now: now)
        cache.set(key: "e\u{301}", value: "decomposed", now: now)
        cache.set(key: "", value: "", now: now)
        #expect(cache.get(key: "\u{E9}", now: now)?.value == "composed")
        #expect(cache.get(key: "e\u{301}", now: now)?.value == "decomposed")
        #expect(cache.get(key: "", now: now)?.value == "")
        #expect(cache.count == 3)
    }

    // MARK: expiry

    @Test(
        arguments: [
            (.number(1000), .absent, 1000),
            (.number(1000.9), .absent, 1000),
            (.absent, .number(1_700_000_002_000), 2000),
            (.absent, .number(1_700_000_002_000.5), 2000),
            (.number(1000), .number(1_700_000_002_000), 1000),
            (.number(3000), .number(1_700_000_002_000), 2000),
            (.absent, .absent, 900_000),
            (.number(86_400_000), .absent, 86_400_000),
            (.number(86_400_001), .absent, 86_400_000),
            (.absent, .number(1_800_000_000_000), 86_400_000),
            (.number(9_007_199_254_740_991 - 1_700_000_000_000), .absent, 86_400_000),
        ] as [(CacheExpiryOption, CacheExpiryOption, Double)]
    )
    func theEarlierExpiryDecidesAndADayIsTheLimit(
        ttl: CacheExpiryOption, expiresAt: CacheExpiryOption, lifetime: Double
    ) {
        var cache = ActionCache()
        let result = cache.set(key: "a", value: "1", ttl: ttl, expiresAt: expiresAt, now: now)
        #expect(result == record("1", expiresAt: now + lifetime))
    }

    @Test(
        arguments: [
            (.invalid, .absent, .invalidExpiry),
            (.absent, .invalid, .invalidExpiry),
            (.number(1000), .invalid, .invalidExpiry),
            (.invalid, .number(1_800_000_000_000), .invalidExpiry),
            (.number(.nan), .absent, .invalidExpiry),
            (.number(.infinity), .absent, .invalidExpiry),
            (.number(-.infinity), .number(1_800_000_000_000), .invalidExpiry),
            (.absent, .number(.nan), .invalidExpiry),
            (.absent, .number(-.infinity), .invalidExpiry),
            (.number(-1), .invalid, .invalidExpiry),
            (.number(0), .absent, .itemAlreadyExpired),
            (.number(0.9), .absent, .itemAlreadyExpired),
            (.number(-1), .absent, .itemAlreadyExpired),
            (.absent, .number(1_700_000_000_000), .itemAlreadyExpired),
            (.absent, .number(1_700_000_000_000.5), .itemAlreadyExpired),
            (.absent, .number(0), .itemAlreadyExpired),
            (.number(1000), .number(5), .itemAlreadyExpired),
            (.number(-1e300), .absent, .itemAlreadyExpired),
            (.number(1e300), .absent, .invalidExpiry),
            (.absent, .number(9_007_199_254_740_992), .invalidExpiry),
        ] as [(CacheExpiryOption, CacheExpiryOption, CacheError)]
    )
    func anExpiryThatMakesNoSenseIsRefused(ttl: CacheExpiryOption, expiresAt: CacheExpiryOption, error: CacheError) {
        var cache = ActionCache()
        cache.set(key: "a", value: "old", now: now)
        let before = cache
        #expect(cache.set(key: "a", value: "new", ttl: ttl, expiresAt: expiresAt, now: now) == .failure(error))
        #expect(cache == before)
    }

    @Test func fractionsOfTheClockAreCutOff() {
        var cache = ActionCache()
        #expect(cache.set(key: "a", value: "1", ttl: .number(10), now: now + 0.75) == record("1", expiresAt: now + 10))
    }

    // MARK: limits

    @Test func keysValuesAndTheirSumAreLimited() {
        var cache = ActionCache()
        let expiry = now + 900_000
        #expect(cache.set(key: text(65), value: "", now: now) == .failure(.keySizeExceeded))
        #expect(cache.set(key: text(63) + "ä", value: "", now: now) == .failure(.keySizeExceeded))
        #expect(cache.set(key: "k", value: text(4097), now: now) == .failure(.valueSizeExceeded))
        #expect(cache.set(key: "k", value: text(4095) + "ä", now: now) == .failure(.valueSizeExceeded))
        #expect(cache == ActionCache())

        // Four of the largest records fill the cache: 4 × (64 + 4096) = 16,640 bytes.
        for letter in ["a", "b", "c", "d"] {
            let result = cache.set(key: letter + text(63), value: text(4096), now: now)
            #expect(result == record(text(4096), expiresAt: expiry))
        }
        #expect((cache.count, cache.size) == (4, 16_640))
        #expect(cache.set(key: "e", value: "", now: now) == .failure(.sizeExceeded))
        // What would be replaced still counts.
        #expect(cache.set(key: "a" + text(63), value: "", now: now) == .failure(.sizeExceeded))
        // What has expired still counts.
        #expect(cache.set(key: "e", value: "", now: expiry + 1) == .failure(.sizeExceeded))
        #expect(cache.delete(key: "a" + text(63)) == nil)
        #expect(cache.set(key: "e", value: "", now: now) == record("", expiresAt: expiry))
    }

    @Test func twentyRecordsAreTheLimit() {
        var cache = fullCache()
        let full = cache
        #expect(cache.set(key: "k21", value: "", now: now) == .failure(.maxSideEffectsExceeded))
        #expect(cache == full)
        #expect(cache.set(key: "k20", value: "new", now: now) == record("new", expiresAt: now + 900_000))
        #expect(cache.count == 20)
        #expect(cache.delete(key: "k1") == nil)
        #expect(cache.set(key: "k21", value: "", now: now) == record("", expiresAt: now + 900_000))
    }

    @Test func theChecksComeInAuth0sOrder() {
        var cache = fullCache()
        // Each call breaks the rule named and all rules after it.
        #expect(cache.set(key: text(65), value: text(4097), ttl: .invalid, now: now) == .failure(.keySizeExceeded))
        #expect(cache.set(key: "x", value: text(4097), ttl: .invalid, now: now) == .failure(.valueSizeExceeded))
        #expect(cache.set(key: "x", value: "", ttl: .invalid, expiresAt: .number(0), now: now) == .failure(.invalidExpiry))
        #expect(cache.set(key: "x", value: "", expiresAt: .number(0), now: now) == .failure(.itemAlreadyExpired))
        #expect(cache.set(key: "x", value: "", ttl: .number(1e300), now: now) == .failure(.invalidExpiry))
        #expect(cache.set(key: "x", value: "", now: now) == .failure(.maxSideEffectsExceeded))

        var large = ActionCache()
        for number in 1...4 { large.set(key: "\(number)", value: text(4096), now: now) }
        #expect(large.set(key: "x", value: text(4096), ttl: .invalid, now: now) == .failure(.sizeExceeded))
    }

    @Test func errorsHaveAuth0sCodes() {
        #expect(
            CacheError.allCases.map(\.rawValue) == [
                "MaxSideEffectsExceeded", "CacheKeySizeExceeded", "CacheValueSizeExceeded", "CacheSizeExceeded",
                "ItemAlreadyExpired", "InvalidExpiry", "FailedToSetCacheRecord", "FailedToDeleteCacheRecord",
                "CacheKeyDoesNotExist",
            ]
        )
    }
}
