/// How the run of a leg ended, before anything outside is asked: storing and updating are the pipeline's.
public enum LegEnding: Sendable, Hashable {
    /// Every action ran to its end.
    case finished
    /// The action at this position denied; later ones did not run.
    case denied(action: Int)
    /// The action at this position wants the user sent elsewhere first.
    case redirected(action: Int, url: String)
    case failed(LoginFailure)
}
