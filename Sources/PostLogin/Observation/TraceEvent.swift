/// One moment of a leg of a login, for people.
public struct TraceEvent: Sendable, Hashable, Codable {
    public enum Kind: Sendable, Hashable, Codable {
        /// An action's handler is called.
        case began(handler: String)
        /// The handler's execution is over.
        case ended(ExecutionReport.Status)
        /// The script gave the thread back, and waits for these.
        case waits([String])
        /// What it waited for has come.
        case goesOn(String)
        /// It asked the host something.
        case asked(String)
        /// A request or a connection, at the time of its beginning.
        case request(OutgoingRequest)
        /// A call of `api`, with the call's stack.
        case effect(Effect, stack: [String])
        case log(level: String, message: String)
        /// The host stopped the leg.
        case stopped(String)
        /// There is more than is kept.
        case cut
    }

    /// Milliseconds since the leg began.
    public var time: Double
    /// The action that was running; nil between two.
    public var action: String?
    public var kind: Kind
    /// The line of the action's file, or of the module that it called.
    public var line: Int?

    public init(time: Double, action: String?, kind: Kind, line: Int? = nil) {
        self.time = time
        self.action = action
        self.kind = kind
        self.line = line
    }
}
