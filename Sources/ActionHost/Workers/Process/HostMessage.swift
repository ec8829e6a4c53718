import PostLogin

/// What a host tells a worker process.
enum HostMessage: Sendable, Codable {
    /// The first message: everything that is the same for all legs.
    case settings(WorkerSettings)
    /// A leg to be run now.
    case leg(Leg)
    /// The answer to a question.
    case answer(question: Int, Answer)

    /// An ``Invocation``, its actions by their places in the settings.
    struct Leg: Sendable, Codable {
        var event: JSONObject
        var actions: [Int]
        var isContinuation: Bool
        var prompt: JSONObject?
        /// Nil for the state with which a login begins: that is most of them, and the worker can make it itself.
        var state: LoginState?
        var cache: ActionCache
        var limits: ActionLimits
        var enabledFactors: Set<String>?
        var observation: ObservationRequest?
    }

    enum Answer: Sendable, Codable {
        case value(JSONValue)
        case failure(String)
    }
}
