import Foundation
import PostLogin
import Testing

/// What a login did to its copy of the cache, and how that reaches the cache that logins share.
@Suite struct CacheChangesTests {
    let now: Double = 1_700_000_000_000

    private func text(_ length: Int) -> String { String(repeating: "x", count: length) }

    @Test func theChangesOfALoginAreWhatIsDifferentAtItsEnd() {
        var shared = ActionCache()
        for key in ["kept", "rewritten", "gone", "same"] { shared.set(key: key, value: "old", now: now) }
        var login = shared
        #expect(login.changes(since: shared) == CacheChanges([]))
        #expect(login.changes(since: shared).isEmpty)

        login.set(key: "new", value: "1", ttl: .number(5), now: now)
        login.set(key: "rewritten", value: "2", now: now + 1)
        _ = login.delete(key: "gone")
        login.set(key: "same", value: "old", now: now)
        login.set(key: "came and went", value: "3", now: now)
        _ = login.delete(key: "came and went")

        let changes = login.changes(since: shared)
        #expect(
            changes
                == CacheChanges([
                    .delete(key: "gone"),
                    .set(key: "new", record: CacheRecord(value: "1", expiresAt: now + 5)),
                    .set(key: "rewritten", record: CacheRecord(value: "2", expiresAt: now + 900_001)),
                ])
        )
        shared.merge(changes, now: now)
        #expect(shared.changes(since: login) == CacheChanges([]))
        #expect(login.changes(since: shared) == CacheChanges([]))
    }

    @Test func loginsSideBySideKeepEachOthersChanges() {
        var shared = ActionCache()
        shared.set(key: "both", value: "0", now: now)
        shared.set(key: "deleted", value: "0", now: now)
        var first = shared
        var second = shared
        first.set(key: "first", value: "1", now: now)
        first.set(key: "both", value: "1", now: now)
        _ = second.delete(key: "deleted")
        second.set(key: "both", value: "2", now: now)

        let base = shared
        shared.merge(first.changes(since: base), now: now)
        shared.merge(second.changes(since: base), now: now)
        #expect(shared.get(key: "first", now: now)?.value == "1")
        #expect(shared.get(key: "both", now: now)?.value == "2")
        #expect(shared.get(key: "deleted", now: now) == nil)
        #expect(shared.count == 2)
    }

    @Test func mergingDropsWhatExpiredThenWhatIsOldest() {
        var shared = ActionCache()
        shared.set(key: "brief", value: "", ttl: .number(10), now: now)
        for number in 1...19 { shared.set(key: "k\(number)", value: "", now: now) }
        var login = ActionCache()
        login.set(key: "new1", value: "", now: now)
        login.set(key: "new2", value: "", now: now)
        login.set(key: "k1", value: "again", now: now)
        login.set(key: "too late", value: "", ttl: .number(10), now: now)

        shared.merge(login.changes(since: ActionCache()), now: now + 11)
        #expect(shared.count == 20)
        // Gone: the expired ones and k2, which was written longest ago; k1 has just been written again.
        let keys = ["brief", "too late", "k1", "k2", "k3", "k19", "new1", "new2"]
        let there = keys.filter { shared.get(key: $0, now: now) != nil }
        #expect(there == ["k1", "k3", "k19", "new1", "new2"])
    }

    @Test func mergingKeepsTheTotalSize() {
        var shared = ActionCache()
        var login = ActionCache()
        for number in 1...4 {
            shared.set(key: "s\(number)", value: text(4096), now: now)
            login.set(key: "n\(number)", value: text(4000), now: now)
        }
        shared.merge(login.changes(since: ActionCache()), now: now)
        #expect((shared.count, shared.size) == (4, 4 * 4002))
        #expect(shared.get(key: "s4", now: now) == nil)
        shared.merge(CacheChanges([.delete(key: "unknown")]), now: now)
        #expect(shared.count == 4)
    }

    @Test func expiredRecordsCanBeSweptOut() {
        var cache = ActionCache()
        cache.set(key: "a", value: "", ttl: .number(10), now: now)
        cache.set(key: "b", value: "", ttl: .number(20), now: now)
        cache.removeExpired(now: now + 10)
        #expect(cache.count == 2)
        cache.removeExpired(now: now + 11)
        #expect(cache.count == 1)
        #expect(cache.get(key: "b", now: now)?.value == "")
    }

    @Test func cacheAndChangesSurviveBeingStored() throws {
        var cache = ActionCache()
        cache.set(key: "a", value: "1", ttl: .number(10), now: now)
        let changes = CacheChanges(
            [.delete(key: "b"), .set(key: "a", record: CacheRecord(value: "1", expiresAt: now + 10))]
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let changesData = try encoder.encode(changes)
        let text = #"[{"delete":{"key":"b"}},{"set":{"key":"a","record":{"expires_at":1700000000010,"value":"1"}}}]"#
        #expect(String(decoding: changesData, as: UTF8.self) == text)
        #expect(try JSONDecoder().decode(CacheChanges.self, from: changesData) == changes)
        #expect(try JSONDecoder().decode(ActionCache.self, from: encoder.encode(cache)) == cache)
    }
}
