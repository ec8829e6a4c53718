/// All that a leg of a login got from outside its realm: with the event and the actions, enough to run it again without any of that.
public struct LegTape: Sendable, Hashable, Codable {
    /// What chance came from, in hexadecimal digits.
    public var seed: String
    /// What scripts read of the date, in milliseconds since 1970.
    public var dates: ClockReadings
    /// What they read of the clock behind `performance`, in milliseconds.
    public var ticks: ClockReadings
    /// In the order of their times.
    public var entries: [TapeEntry]
    /// What each execution did on the network.
    public var executions: [TapedExecution]
    /// What the scripts used that no tape can keep, such as `crypto.generateKeyPair`.
    public var unrepeatable: [String]
    /// Why the tape is not whole; nil when it is.
    public var gap: String?

    public init(seed: String = "") {
        self.seed = seed
        dates = ClockReadings()
        ticks = ClockReadings()
        entries = []
        executions = []
        unrepeatable = []
    }
}

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

/// A request with the time of its beginning.
public struct TapedRequest: Sendable, Hashable, Codable {
    public var request: OutgoingRequest
    /// Milliseconds since the leg began.
    public var time: Double

    public init(_ request: OutgoingRequest, time: Double) {
        self.request = request
        self.time = time
    }
}
