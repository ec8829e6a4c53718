/// A call of `api.session`.
public enum SessionCommand: Sendable, Hashable, Codable {
    /// `revoke`: ends the session and denies the login.
    case revoke(SessionRevocation)
    /// `setExpiresAt`, in milliseconds since 1970.
    case setExpiresAt(Double)
    /// `setIdleExpiresAt`, in milliseconds since 1970.
    case setIdleExpiresAt(Double)
    /// `setCookieMode`.
    case setCookieMode(CookieMode)
    /// `setMetadata`, `deleteMetadata`, `evictMetadata`.
    case metadata(MetadataCommand)

    /// The call of the script, without the `api.`.
    public var call: String {
        switch self {
        case .revoke: "session.revoke"
        case .setExpiresAt: "session.setExpiresAt"
        case .setIdleExpiresAt: "session.setIdleExpiresAt"
        case .setCookieMode: "session.setCookieMode"
        case .metadata(let command): "session.\(command.method)"
        }
    }

    /// The arguments of the call.
    public var arguments: [JSONValue] {
        switch self {
        case .revoke(let revocation): revocation.arguments
        case .setExpiresAt(let time), .setIdleExpiresAt(let time): [.number(time)]
        case .setCookieMode(let mode): [.string(mode.rawValue)]
        case .metadata(let command): command.arguments
        }
    }
}
