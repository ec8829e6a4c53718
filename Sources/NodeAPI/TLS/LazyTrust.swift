import Synchronization

/// The host's authorities, read when they are first needed.
final class LazyTrust: Sendable {
    let authorities: [[UInt8]]
    private let made = Mutex<TrustStore?>(nil)

    init(authorities: [[UInt8]]) { self.authorities = authorities }

    var store: TrustStore {
        made.withLock { made in
            if let made { return made }
            let store = TrustStore(system: true, adding: authorities)
            made = store
            return store
        }
    }
}
