/// One outgoing request or connection, as a report shows it: no query, no headers, no bodies.
public struct NetworkRecord: Sendable, Hashable {
    /// The request's method; `connect` for a connection that carries no HTTP.
    public var method: String
    /// `https://host/path`, or `host:port` for a connection.
    public var target: String
    /// Where a route sent it; nil without one.
    public var route: String?
    /// The status of the answer; nil when there was none.
    public var status: Int?
    /// Bytes of bodies for `fetch`; everything that the script wrote and read for connections.
    public var bytesSent = 0
    public var bytesReceived = 0
    public var duration = Duration.zero
    /// When it began; nil where nobody wants to know.
    public var begin: ContinuousClock.Instant?
    /// What went wrong, with its code; nil when nothing did.
    public var error: String?
    /// Whether the policy refused it.
    public var isRefused = false

    public init(method: String, target: String, route: String? = nil) {
        self.method = method
        self.target = target
        self.route = route
    }
}
