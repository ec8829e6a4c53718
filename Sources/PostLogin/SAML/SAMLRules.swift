/// What the arguments of the setters of `api.samlResponse` may be. (Auth0: the `@auth0/actions` package.)
///
/// A wrong value is never dropped silently: a service that relies on a setting could be less safe without it.
public enum SAMLRules {
    /// Code points of an attribute's name.
    public static let nameLimit = 1024
    /// Code points of a text in an attribute.
    public static let textLimit = 2048
    /// Attributes that one login may set or take out.
    public static let attributeLimit = 100
    /// Bytes of all attributes as JSON in UTF-8.
    public static let sizeLimit = 102_400

    /// `setAttribute(name, value)`. Their size is looked at first, as on Auth0.
    ///
    /// - Parameters:
    ///   - name: nil for `undefined`.
    ///   - value: nil for `undefined`, which stands for null.
    ///   - settings: what has been set in this login already.
    /// - Throws: ``RuleViolation`` with the code `samlAttributesTooLarge` beyond ``sizeLimit``, `invalidSAMLSetting` for arguments of the
    ///   wrong type or length, and `tooManySAMLAttributes` beyond ``attributeLimit``.
    public static func attribute(
        _ name: JSONValue?, _ value: JSONValue?, beside settings: SAMLResponseSettings
    ) throws(RuleViolation) -> SAMLSetting {
        let (text, value) = (name?.stringValue ?? "", value ?? .null)
        var attributes = settings.attributes
        attributes[text] = value
        let size = attributes.jsonText.utf8.count
        guard size <= sizeLimit else {
            throw RuleViolation(
                .samlAttributesTooLarge,
                "the SAML attributes of this login take \(size) bytes of JSON; at most \(sizeLimit) bytes are allowed")
        }
        var arguments: JSONObject = ["value": value]
        arguments["attribute"] = name
        try attributeSchema.check(arguments, .invalidSAMLSetting)
        guard attributes.count <= attributeLimit else {
            throw RuleViolation(
                .tooManySAMLAttributes,
                "a login may set at most \(attributeLimit) SAML attributes; \(JSONValue.string(text).jsonText) is one more")
        }
        return .attribute(name: text, value: value)
    }

    /// Any other setter.
    ///
    /// - Parameter value: nil for `undefined`, which is never wrong.
    /// - Throws: ``RuleViolation`` with the code `invalidSAMLSetting`.
    public static func option(_ option: SAMLOption, _ value: JSONValue?) throws(RuleViolation) -> SAMLSetting {
        var arguments: JSONObject = [:]
        arguments[option.rawValue] = value
        try ArgumentSchema.object([.init(option.rawValue, option.schema)]).check(arguments, .invalidSAMLSetting)
        return .option(option, value)
    }

    private static let attributeSchema: ArgumentSchema = {
        let element = [ArgumentSchema.string(maxLength: textLimit), .number, .boolean]
        return .object([
            .init("attribute", .string(maxLength: nameLimit), isRequired: true),
            .init("value", .anyOf(element + [.null, .array(of: .anyOf(element))]), isRequired: true),
        ])
    }()
}
