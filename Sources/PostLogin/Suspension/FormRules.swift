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

    /// The request that the arguments make. All mistakes are reported together, in the words of Auth0's validator.
    ///
    /// - Parameters:
    ///   - id: nil for `undefined`.
    ///   - options: nil when there are none.
    /// - Throws: ``RuleViolation`` with the code `invalidForm`.
    public static func request(id: JSONValue?, options: JSONValue?) throws(RuleViolation) -> FormRequest {
        var mistakes: [String] = []
        func note(_ path: String, _ reasons: [String]) {
            if !reasons.isEmpty { mistakes.append("\(path) \(reasons.joined(separator: ", "))") }
        }
        switch id {
        case nil: note("", ["must have required property 'promptId'"])
        case .string(let text): note("promptId", text.unicodeScalars.count > idLimit ? ["must NOT have more than \(idLimit) characters"] : [])
        default: note("promptId", ["must be string"])
        }
        let members = options.map(\.objectValue) ?? [:]
        note("promptOptions", members.map { unknown($0.names.filter { $0 != "fields" && $0 != "vars" }) } ?? ["must be object"])
        note("fields", reasons(members?["fields"], unknownNames: { $0.filter { !isFieldName($0) } }))
        note("vars", reasons(members?["vars"], unknownNames: { _ in [] }))
        guard mistakes.isEmpty, let text = id?.stringValue, let members else {
            throw RuleViolation(.invalidForm, mistakes.joined(separator: "; "))
        }
        guard members.jsonText.utf8.count <= sizeLimit else {
            throw RuleViolation(
                .invalidForm, "promptOptions take \(members.jsonText.utf8.count) bytes of JSON; at most \(sizeLimit) bytes are allowed")
        }
        return FormRequest(id: text, fields: members["fields"]?.objectValue, vars: members["vars"]?.objectValue)
    }

    private static func reasons(_ value: JSONValue?, unknownNames: ([String]) -> [String]) -> [String] {
        guard let value else { return [] }
        guard let object = value.objectValue else { return ["must be object"] }
        let tooMany = object.count > propertyLimit ? ["must NOT have more than \(propertyLimit) properties"] : []
        return tooMany + unknown(unknownNames(object.names))
    }

    /// A reason for each name.
    private static func unknown(_ names: [String]) -> [String] { names.map { _ in "must NOT have additional properties" } }

    private static func isFieldName(_ name: String) -> Bool {
        guard let first = name.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
        return name.utf8.count <= fieldNameLimit && name.utf8.allSatisfy(\.isWordByte)
    }
}
