/// What becomes of a login when an action has ended.
public enum NextStep: Sendable, Hashable {
    /// The next action runs.
    case goOn
    case denied
    case suspended(Interaction)
    case failed(LoginFailure.Kind, String)
}
