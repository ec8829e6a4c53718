/// One call of a setter of `api.samlResponse`.
public enum SAMLSetting: Sendable, Hashable, Codable {
    /// `setAttribute`: a string, a number, a boolean, or an array of those; null takes the attribute out of the response.
    case attribute(name: String, value: JSONValue)
    /// One of the others; nil (`undefined` in the script) takes back what an earlier call has set.
    case option(SAMLOption, JSONValue?)

    /// The method's name.
    public var method: String {
        switch self {
        case .attribute: "setAttribute"
        case .option(let option, _): option.method
        }
    }

    /// The arguments of the call. A private key is not among them: this is for reports.
    public var arguments: [JSONValue] {
        switch self {
        case .attribute(let name, let value): [.string(name), value]
        case .option(.key, .some): [.string("[private key]")]
        case .option(_, let value): value.map { [$0] } ?? []
        }
    }
}
