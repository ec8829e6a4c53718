/// Why tokens cannot be issued.
public struct TokenIssuerError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Code: String, Sendable, Hashable {
        /// The issuer is no URL that can stand in a token.
        case invalidIssuer
        /// The login's event lacks a member that the tokens need.
        case missingMember
        /// The key did not sign.
        case signing
    }

    public let code: Code
    /// What happened, and what to do about it.
    public let description: String

    public init(code: Code, description: String) {
        self.code = code
        self.description = description
    }
}

extension TokenIssuerError {
    static func invalidIssuer(_ issuer: String) -> TokenIssuerError {
        TokenIssuerError(
            code: .invalidIssuer,
            description: "\(issuer): an issuer has to be an http or https URL without user, query and fragment, written as browsers write it: "
                + "https://login.example.com/")
    }

    /// - Parameters:
    ///   - path: the place in the event.
    ///   - purpose: what the member is needed for.
    static func missing(_ path: String, _ purpose: String) -> TokenIssuerError {
        TokenIssuerError(code: .missingMember, description: "the event has no \(path), \(purpose)")
    }
}
