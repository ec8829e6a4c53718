/// One request or connection that an action made: no query, no headers, no bodies.
public struct OutgoingRequest: Sendable, Hashable, Codable {
    /// The request's method; `connect` for a connection that carries no HTTP.
    public var method: String
    /// `https://host/path`; `host:port` for a connection.
    public var target: String
    /// Where a route sent it; nil without one.
    public var route: String?
    /// The status of the answer; nil when there was none.
    public var status: Int?
    public var bytesSent: Int
    public var bytesReceived: Int
    public var duration: Duration
    /// What went wrong; nil when nothing did.
    public var error: String?
    /// Whether the network policy refused it.
    public var isRefused: Bool

    public init(
        method: String, target: String, route: String? = nil, status: Int? = nil, bytesSent: Int = 0, bytesReceived: Int = 0,
        duration: Duration = .zero, error: String? = nil, isRefused: Bool = false
    ) {
        self.method = method
        self.target = target
        self.route = route
        self.status = status
        self.bytesSent = bytesSent
        self.bytesReceived = bytesReceived
        self.duration = duration
        self.error = error
        self.isRefused = isRefused
    }

    public var json: JSONValue {
        var members: JSONObject = ["method": .string(method), "target": .string(target)]
        members["route"] = route.map { .string($0) }
        members["status"] = status.map { .number(Double($0)) }
        members["bytes_sent"] = .number(Double(bytesSent))
        members["bytes_received"] = .number(Double(bytesReceived))
        members["duration_ms"] = .number(duration.milliseconds)
        members["error"] = error.map { .string($0) }
        if isRefused { members["refused"] = .bool(true) }
        return .object(members)
    }
}
