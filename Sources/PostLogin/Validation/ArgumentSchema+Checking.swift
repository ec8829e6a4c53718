extension ArgumentSchema {
    /// Checks the arguments of a call.
    ///
    /// - Throws: ``RuleViolation`` with the given code and all ``mistakes(in:named:)``, joined by `"; "`.
    public func check(_ arguments: JSONObject, _ code: RuleViolation.Code) throws(RuleViolation) {
        let mistakes = mistakes(in: .object(arguments))
        if !mistakes.isEmpty { throw RuleViolation(code, mistakes.joined(separator: "; ")) }
    }

    /// What is wrong with a value, in the words of Auth0's validators: for each part that is wrong its name and the reasons, joined by
    /// `", "`.
    ///
    /// - Parameter name: that of the value in whatever it is part of: a member's name, or an element's index. The arguments as a whole have
    ///   none, so that what is wrong with them begins with a space.
    public func mistakes(in value: JSONValue, named name: String = "") -> [String] {
        let reasons = reasons(against: value)
        let own = reasons.isEmpty ? [] : ["\(name) \(reasons.joined(separator: ", "))"]
        return own + parts(of: value).flatMap { $0.schema.mistakes(in: $0.value, named: $0.name) }
    }

    /// The type that a value must have, in the words of a message; nil where the values are listed.
    private var typeName: String? {
        switch self {
        case .string: "string"
        case .number: "number"
        case .boolean: "boolean"
        case .null: "null"
        case .array: "array"
        case .object, .map: "object"
        case .anyOf(let schemas): schemas.compactMap(\.typeName).joined(separator: ",")
        case .oneOf: nil
        }
    }

    private func admitsType(of value: JSONValue) -> Bool {
        switch (self, value) {
        case (.string, .string), (.boolean, .bool), (.null, .null), (.array, .array), (.object, .object), (.map, .object), (.oneOf, _): true
        case (.number, .number(let number)): number.isFinite
        case (.anyOf(let schemas), _): schemas.contains { $0.admitsType(of: value) }
        default: false
        }
    }

    /// What is wrong with the value itself.
    private func reasons(against value: JSONValue) -> [String] {
        guard admitsType(of: value) else { return ["must be \(typeName ?? "")"] }
        switch (self, value) {
        case (.string(let limit?), .string(let text)):
            return text.unicodeScalars.count > limit ? ["must NOT have more than \(limit) characters"] : []
        case (.oneOf(let texts), _):
            return value.stringValue.map(texts.contains) == true ? [] : ["must be equal to one of the allowed values"]
        case (.array(_, let limit?), .array(let elements)):
            return elements.count > limit ? ["must NOT have more than \(limit) items"] : []
        case (.object(let properties), .object(let members)):
            let missing = properties.filter { members[$0.name] == nil }
            return missing.filter(\.isRequired).map { "must have required property '\($0.name)'" }
                + Self.unknown(members.count - (properties.count - missing.count))
        case (.map(let limit, let isName), .object(let members)):
            return (members.count > limit ? ["must NOT have more than \(limit) properties"] : [])
                + Self.unknown(members.names.count { !isName($0) })
        case (.anyOf(let schemas), _):
            return schemas.first { $0.admitsType(of: value) }?.reasons(against: value) ?? []
        default:
            return []
        }
    }

    /// The parts of a value that have a schema of their own.
    private func parts(of value: JSONValue) -> [(name: String, value: JSONValue, schema: ArgumentSchema)] {
        switch (self, value) {
        case (.array(let schema, _), .array(let elements)):
            elements.enumerated().map { ("\($0)", $1, schema) }
        case (.object(let properties), .object(let members)):
            properties.compactMap { property in members[property.name].map { (property.name, $0, property.schema) } }
        case (.anyOf(let schemas), _):
            schemas.first { $0.admitsType(of: value) }?.parts(of: value) ?? []
        default: []
        }
    }

    /// A reason for each name.
    private static func unknown(_ count: Int) -> [String] { Array(repeating: "must NOT have additional properties", count: count) }
}
