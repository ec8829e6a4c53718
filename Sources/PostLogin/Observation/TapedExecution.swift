/// What an execution did on the network, as its report has it.
public struct TapedExecution: Sendable, Hashable, Codable {
    public var requests: [TapedRequest]
    /// A bound of the network that the login had passed by then.
    public var exceededLimit: String?

    public init(requests: [TapedRequest], exceededLimit: String? = nil) {
        self.requests = requests
        self.exceededLimit = exceededLimit
    }
}
