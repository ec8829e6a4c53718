/// What a SAML response can be told, apart from its attributes: one option for each setter of `api.samlResponse`.
///
/// The raw value is Auth0's name. What is said of defaults is what Auth0 documents for a response that no action has changed.
public enum SAMLOption: String, Sendable, Hashable, Codable, CaseIterable {
    /// Whom the assertion is for; otherwise what the SAML request says.
    case audience
    /// Who is to receive the assertion; otherwise the address of the callback.
    case recipient
    /// Where the response is sent; otherwise the address of the callback.
    case destination
    /// Whether there is a `upn` claim; true by default.
    case createUpnClaim
    /// Whether claims without a mapping are in the assertion; true by default.
    case passthroughClaimsWithNoMapping
    /// Whether those keep their names, without a prefix; false by default.
    case mapUnknownClaimsAsIs
    /// Whether there are claims about the provider and the connection; true by default.
    case mapIdentities
    /// `rsa-sha256`, which is the default, or `rsa-sha1`.
    case signatureAlgorithm
    /// `sha256`, which is the default, or `sha1`.
    case digestAlgorithm
    /// How long the response is good for, in seconds; 3600 by default.
    case lifetimeInSeconds
    /// Whether the response is signed, and not the assertion; false by default.
    case signResponse
    /// The format of the subject's name; SAML 1.1's `unspecified` by default.
    case nameIdentifierFormat
    /// The claims of which the first that is there names the subject.
    case nameIdentifierProbes
    /// How the user was authenticated; SAML 2.0's `unspecified` by default.
    case authnContextClassRef
    /// The certificate that signs requests to the service.
    case signingCert
    /// The certificate that the assertion is encrypted with.
    case encryptionCert
    /// The public key that the assertion is encrypted with.
    case encryptionPublicKey
    /// The certificate that goes with ``key``.
    case cert
    /// The private key that signs; never shown in reports.
    case key
    /// Whether attributes say the format of their names; true by default.
    case includeAttributeNameFormat
    /// Whether attributes say the types of their values; true by default.
    case typedAttributes
    /// What the service is told about where the user wants to go.
    case relayState = "RelayState"
    /// Who issues the assertion; `urn:auth0:` and the tenant's name by default.
    case issuer
    /// `aes256-cbc`, which is the default, or `aes256-gcm`.
    case encryptionAlgorithm

    /// The setter's name in `api.samlResponse`: `setAudience`, `setRelayState`, …
    public var method: String { "set\(rawValue.prefix(1).uppercased())\(rawValue.dropFirst())" }

    /// What its value may be. (Auth0: the `@auth0/actions` package.)
    public var schema: ArgumentSchema {
        switch self {
        case .audience, .recipient, .destination: .string(maxLength: 2048)
        case .nameIdentifierFormat, .authnContextClassRef, .relayState, .issuer: .string(maxLength: 512)
        case .signingCert, .encryptionCert, .encryptionPublicKey, .cert, .key: .string(maxLength: 4096)
        case .createUpnClaim, .passthroughClaimsWithNoMapping, .mapUnknownClaimsAsIs, .mapIdentities, .signResponse,
            .includeAttributeNameFormat, .typedAttributes:
            .boolean
        case .lifetimeInSeconds: .number
        case .nameIdentifierProbes: .array(of: .string(maxLength: 512), maxItems: 10)
        case .signatureAlgorithm: .oneOf(["rsa-sha256", "rsa-sha1"])
        case .digestAlgorithm: .oneOf(["sha256", "sha1"])
        case .encryptionAlgorithm: .oneOf(["aes256-gcm", "aes256-cbc"])
        }
    }
}
