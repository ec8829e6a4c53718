/// The claims for one token are larger than Auth0 allows: the login fails.
///
/// Source: Auth0, "Migrate Custom Claims", maximum token size (100 KB for each token).
public struct ClaimLimitExceeded: Error, Sendable, Hashable, Codable {
    /// The token whose claims are too large.
    public var token: TokenKind
    /// What the claims take, in bytes: names and values as one compact JSON object in UTF-8.
    public var size: Int
    /// What they may take at most, in bytes.
    public var limit: Int

    /// An error about one token, with sizes in bytes.
    public init(token: TokenKind, size: Int, limit: Int) {
        self.token = token
        self.size = size
        self.limit = limit
    }
}

extension ClaimLimitExceeded: CustomStringConvertible {
    /// One line that names the token, the size and the limit.
    public var description: String {
        "\(token): the custom claims take \(size) bytes of JSON; at most \(limit) bytes are allowed"
    }
}
