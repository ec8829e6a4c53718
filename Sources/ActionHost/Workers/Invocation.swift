import PostLogin

/// One leg of a login: what a worker needs to run it, as a value.
struct Invocation: Sendable {
    /// The event without secrets.
    var event: PostLoginEvent
    /// The actions still to run, in order.
    var actions: [Action]
    /// Whether the first one goes on with `onContinuePostLogin`.
    var isContinuation: Bool
    /// `event.prompt` of the first one.
    var prompt: PostLoginEvent.Prompt?
    var state: LoginState
    var cache: ActionCache
    var limits: ActionLimits
    /// The types of second factors that can be asked for; nil for all.
    var enabledFactors: Set<String>?
    /// What is to be observed of it; nil for nothing.
    var observation: ObservationRequest?

    /// The handler that is called of an action of the leg.
    func handler(at position: Int) -> String { position == 0 && isContinuation ? "onContinuePostLogin" : "onExecutePostLogin" }
}
