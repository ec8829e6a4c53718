/// A call of `api.refreshToken`.
public enum RefreshTokenCommand: Sendable, Hashable, Codable {
    /// `revoke`: denies the login, and ends the refresh token that is being exchanged. In any other flow than an exchange there is none.
    case revoke(reason: String?, isExchange: Bool)
    /// `setExpiresAt`, in milliseconds since 1970.
    case setExpiresAt(Double)
    /// `setIdleExpiresAt`, in milliseconds since 1970.
    case setIdleExpiresAt(Double)
    /// `setMetadata`, `deleteMetadata`, `evictMetadata`.
    case metadata(MetadataCommand)

    /// The call of the script, without the `api.`.
    public var call: String {
        switch self {
        case .revoke: "refreshToken.revoke"
        case .setExpiresAt: "refreshToken.setExpiresAt"
        case .setIdleExpiresAt: "refreshToken.setIdleExpiresAt"
        case .metadata(let command): "refreshToken.\(command.method)"
        }
    }

    /// The arguments of the call.
    public var arguments: [JSONValue] {
        switch self {
        case .revoke(let reason, _): reason.map { [.string($0)] } ?? []
        case .setExpiresAt(let time), .setIdleExpiresAt(let time): [.number(time)]
        case .metadata(let command): command.arguments
        }
    }
}
