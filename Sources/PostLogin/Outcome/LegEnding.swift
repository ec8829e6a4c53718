/// How the run of a leg ended, before anything outside is asked: storing and updating are the pipeline's.
public enum LegEnding: Sendable, Hashable {
    /// Every action ran to its end.
    case finished
    /// This action denied; later ones did not run.
    case denied(action: String)
    /// This action wants something done by the user first.
    case suspended(action: String, Interaction)
    case failed(LoginFailure)
}
