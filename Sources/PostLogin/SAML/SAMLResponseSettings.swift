/// What actions want changed in the SAML response of a login, for the server that writes it.
///
/// ```swift
/// if let saml = login.samlResponse {
///     response.audience = saml[.audience]?.stringValue ?? request.issuer
///     for (name, value) in saml.attributes { response.set(name, value) }
/// }
/// ```
public struct SAMLResponseSettings: Sendable, Hashable, Codable {
    /// The attributes that were set, in the order of their first calls; null for one that is to be left out.
    public private(set) var attributes: JSONObject
    /// The options that were set, by their names on Auth0.
    public private(set) var configuration: JSONObject

    /// Makes settings; without arguments, those that change nothing.
    public init(attributes: JSONObject = [:], configuration: JSONObject = [:]) {
        self.attributes = attributes
        self.configuration = configuration
    }

    /// Whether nothing is to be changed.
    public var isEmpty: Bool { attributes.isEmpty && configuration.isEmpty }

    /// The value of an option; nil when no action has set it.
    public subscript(option: SAMLOption) -> JSONValue? { configuration[option.rawValue] }

    /// Takes a call in. A later one replaces an earlier one.
    public mutating func apply(_ setting: SAMLSetting) {
        switch setting {
        case .attribute(let name, let value): attributes[name] = value
        case .option(let option, let value): configuration[option.rawValue] = value
        }
    }

    /// `{"attributes": {…}, "configuration": {…}}`, with a private key if one was set: the response is signed with it.
    public var json: JSONValue { ["attributes": .object(attributes), "configuration": .object(configuration)] }
}
