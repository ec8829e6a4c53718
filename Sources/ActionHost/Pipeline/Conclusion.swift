import PostLogin

/// How a leg ends, before anything outside knows of it.
struct Conclusion: Sendable {
    var outcome: LoginOutcome
    /// The login as it waits from now on, when it is suspended.
    var next: (login: SuspendedLogin, state: String)?
}
