/// The two calls that an execution can make only one of, and only once: afterwards it fails, however it ends.
///
/// The second call itself returns as if nothing were wrong. (Auth0: the `@auth0/actions` package.)
public enum InteractionCall: String, Sendable, Hashable {
    case render = "prompt.render"
    case redirect = "redirect.sendUserTo"
}
