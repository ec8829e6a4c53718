/// The type that a member of the event has. Each object of the event has its own table, beside its typed properties.
///
/// A table names the known members. None is required, any may be null, and others may stand beside them.
indirect enum EventSchema: Sendable {
    case string, number, boolean
    /// A string, a number or a boolean.
    case scalar
    /// Whatever it is, it stays.
    case any
    /// An object with known members.
    case object(Members)
    /// An object with members of any name and of one type.
    case map(EventSchema)
    case array(EventSchema)
}

extension EventSchema {
    /// The known members of an object. Looking through them by length beats hashing each name of an event.
    struct Members: Sendable, ExpressibleByDictionaryLiteral {
        let schemas: [(name: String, schema: EventSchema)]

        init(dictionaryLiteral elements: (String, EventSchema)...) { self.init(elements) }
        init(_ elements: [(String, EventSchema)]) { schemas = elements }

        subscript(name: String) -> EventSchema? {
            let length = name.utf8.count
            return schemas.first { $0.name.utf8.count == length && $0.name == name }?.schema
        }
    }

    /// Checks a value and everything in it.
    func check(_ value: JSONValue) throws(EventError) {
        switch (self, value) {
        case (.any, _), (.string, .string), (.number, .number), (.boolean, .bool),
            (.scalar, .string), (.scalar, .number), (.scalar, .bool), (.map(.any), .object):
            return
        case (.object(let schemas), .object(let object)):
            for (name, member) in object {
                if let schema = schemas[name] { try schema.check(member, named: name) }
            }
        case (.map(let schema), .object(let object)):
            for (name, member) in object { try schema.check(member, named: name) }
        case (.array(let schema), .array(let elements)):
            for (index, element) in elements.enumerated() {
                do { try schema.check(element) } catch { throw error.inside(index: index) }
            }
        default:
            throw EventError(expected: kindDescription, found: value)
        }
    }

    private func check(_ member: JSONValue, named name: String) throws(EventError) {
        if case .null = member { return }
        do { try check(member) } catch { throw error.inside(member: name) }
    }

    private var kindDescription: String {
        switch self {
        case .string: "a string"
        case .number: "a number"
        case .boolean: "a boolean"
        case .scalar: "a string, a number or a boolean"
        case .any: "any value"
        case .object, .map: "an object"
        case .array: "an array"
        }
    }
}
