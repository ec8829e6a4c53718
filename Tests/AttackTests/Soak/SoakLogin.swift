/// What became of a login of a soak.
enum SoakLogin: Sendable {
    /// It completed, as it has to.
    case good
    /// It attacked, and came to what such a login comes to.
    case hostile
    /// Its worker was killed under it.
    case killed
    /// Its user has gone away.
    case left
    /// Anything else.
    case wrong(String)
}
