import PostLogin
import Synchronization

/// The cache of `api.cache`, shared by the logins of a host: each leg works on a copy, and its changes come back when it ends well.
final class SharedCache: Sendable {
    private let cache = Mutex(ActionCache())

    func snapshot(at now: Double) -> ActionCache {
        cache.withLock { cache in
            if cache.count > 0 { cache.removeExpired(now: now) }
            return cache
        }
    }

    func merge(_ changes: CacheChanges, at now: Double) {
        guard !changes.isEmpty else { return }
        cache.withLock { $0.merge(changes, now: now) }
    }
}
