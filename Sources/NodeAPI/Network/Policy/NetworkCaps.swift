/// What one login may do on the network. Nil: no bound but the login's own limits.
public struct NetworkCaps: Sendable, Hashable, Codable {
    /// Requests and connections, redirects counted.
    public var requests: Int?
    public var bytesSent: Int?
    public var bytesReceived: Int?
    /// From a request's begin to the last byte of its answer.
    public var timePerRequest: Duration?

    public init(requests: Int? = nil, bytesSent: Int? = nil, bytesReceived: Int? = nil, timePerRequest: Duration? = nil) {
        self.requests = requests
        self.bytesSent = bytesSent
        self.bytesReceived = bytesReceived
        self.timePerRequest = timePerRequest
    }
}
