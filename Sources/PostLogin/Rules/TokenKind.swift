/// The two tokens of a login that actions can put claims into.
///
/// The raw value is the token's name in the JSON that ActionHost prints.
public enum TokenKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// The token that tells the application who has logged in.
    case idToken = "id_token"
    /// The token that the application presents to an API.
    case accessToken = "access_token"
}

extension TokenKind: CustomStringConvertible {
    /// The name for people: "ID token" or "access token".
    public var description: String {
        switch self {
        case .idToken: "ID token"
        case .accessToken: "access token"
        }
    }
}
