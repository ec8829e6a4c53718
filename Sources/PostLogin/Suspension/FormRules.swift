/// What the arguments of `prompt.render` may be. (Auth0: the `@auth0/actions` package.)
public enum FormRules {
    /// Code points of a form's id.
    public static let idLimit = 48
    /// Members of `fields`, and of `vars`.
    public static let propertyLimit = 24
    /// Characters of a field's name.
    public static let fieldNameLimit = 50
    /// Bytes of the options as JSON.
    public static let sizeLimit = 24 * 1024

    private static let schema = ArgumentSchema.object([
        .init("promptId", .string(maxLength: idLimit), isRequired: true),
        .init(
            "promptOptions",
            .object([
                .init("fields", .map(maxProperties: propertyLimit) { isFieldName($0) }), .init("vars", .map(maxProperties: propertyLimit)),
            ])),
    ])

    /// The request that the arguments make. All mistakes are reported together, in the words of Auth0's validator.
    ///
    /// - Parameters:
    ///   - id: nil for `undefined`.
    ///   - options: nil when there are none.
    /// - Throws: ``RuleViolation`` with the code `invalidForm`.
    public static func request(id: JSONValue?, options: JSONValue?) throws(RuleViolation) -> FormRequest {
        var arguments: JSONObject = [:]
        arguments["promptId"] = id
        arguments["promptOptions"] = options
        try schema.check(arguments, .invalidForm)
        let members = options?.objectValue ?? [:]
        guard members.jsonText.utf8.count <= sizeLimit else {
            throw RuleViolation(
                .invalidForm, "promptOptions take \(members.jsonText.utf8.count) bytes of JSON; at most \(sizeLimit) bytes are allowed")
        }
        return FormRequest(id: id?.stringValue ?? "", fields: members["fields"]?.objectValue, vars: members["vars"]?.objectValue)
    }

    private static func isFieldName(_ name: String) -> Bool {
        guard let first = name.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
        return name.utf8.count <= fieldNameLimit && name.utf8.allSatisfy(\.isWordByte)
    }
}
