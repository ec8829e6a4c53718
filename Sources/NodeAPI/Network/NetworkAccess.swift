/// The network as one realm has it: the host's way out, and what the current login does there.
///
/// Belongs to the machine's thread.
public final class NetworkAccess {
    let network: Network
    /// Whether the records of requests have the times of their beginnings.
    var keepsBeginnings = false
    /// Whether a script has what connections are made with.
    public internal(set) var hasConnections = false
    /// Made when a script first goes out: most logins never do.
    private var current: NetworkSession?

    let sockets = HandleTable<NetworkSocket>()
    let targets = HandleTable<PendingConnection>()
    let exchanges = HandleTable<FetchExchange>()

    init(network: Network) { self.network = network }

    var session: NetworkSession {
        if let current { return current }
        let session = NetworkSession(caps: network.policy.caps, keepsBeginnings: keepsBeginnings)
        current = session
        return session
    }

    /// The first cap on a count or a size that the login has passed, whatever its script has made of the error.
    public var exceededCap: NetworkRefusal? { current?.exceededCap }

    /// Cancels what is in flight at the end of one handler, and hands out what it did on the network.
    public func endExecution() -> [NetworkRecord] { current?.endExecution() ?? [] }

    /// Ends the login; the next one in this realm begins with nothing.
    func end() {
        guard let session = current else { return }
        session.end()
        current = nil
        sockets.removeAll()
        targets.removeAll()
        exchanges.removeAll()
    }
}
