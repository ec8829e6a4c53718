import PostLogin

/// What a pipeline keeps to.
struct PipelineSettings: Sendable {
    var limits: ActionLimits
    var clock: LoginClock
    var suspensionLifetime: Duration
    /// How long a login that is being resumed is out of reach for others.
    var resumeLease: Duration
    var changedActions: ChangedActionsPolicy
    /// The types of second factors that can be asked for; nil for all.
    var enabledFactors: Set<String>?
    var users: LoginUsers
    /// Nil when nothing issues tokens.
    var tokenIssuer: TokenIssuer?
    var logger: ActionHostLogger
}
