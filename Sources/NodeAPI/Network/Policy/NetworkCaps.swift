/// What one login may do on the network. Nil: no bound but the login's own limits.
public struct NetworkCaps: Sendable, Hashable, Codable {
    /// Requests and connections, redirects counted.
    public var requests: Int?
    /// Requests and connections at a time, kept connections counted.
    public var inFlight: Int?
    public var bytesSent: Int?
    public var bytesReceived: Int?
    /// From a request's begin to the last byte of its answer.
    public var timePerRequest: Duration?

    public init(
        requests: Int? = nil, inFlight: Int? = nil, bytesSent: Int? = nil, bytesReceived: Int? = nil, timePerRequest: Duration? = nil
    ) {
        self.requests = requests
        self.inFlight = inFlight
        self.bytesSent = bytesSent
        self.bytesReceived = bytesReceived
        self.timePerRequest = timePerRequest
    }

    /// These, completed by others.
    public func completed(by other: NetworkCaps) -> NetworkCaps {
        NetworkCaps(
            requests: requests ?? other.requests, inFlight: inFlight ?? other.inFlight, bytesSent: bytesSent ?? other.bytesSent,
            bytesReceived: bytesReceived ?? other.bytesReceived, timePerRequest: timePerRequest ?? other.timePerRequest)
    }
}
