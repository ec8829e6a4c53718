/// What there is under a path of the event, for those who look at action files without running them.
package enum EventShape: Sendable, Hashable {
    /// An object with members of these names; others may stand beside them when it is open.
    case object(members: [String], isOpen: Bool)
    /// An object with members of any name.
    case map
    case array
    /// A text, a number or a boolean.
    case scalar
    /// Nothing is known about it, or nothing is there.
    case unknown
}

extension TriggerReference {
    /// What there is under a path: names of members, nil for an element of an array or a member of any name.
    package static func eventShape(at path: [String?]) -> EventShape {
        var schema = PostLoginEvent.schema
        var (descriptions, isOpen) = (EventReference.members, false)
        for step in path {
            switch (schema, step) {
            case (.object(let members), let name?):
                guard let member = members[name] else { return .unknown }
                let description = descriptions.first { $0.name == name }
                schema = member
                // A type of its own says more than the schema, and is not read here.
                guard description?.type == nil || member.innermostObject == nil else { return .unknown }
                descriptions = description?.members ?? []
                isOpen = description?.isOpen ?? false
            case (.map(let element), _), (.array(let element), nil): schema = element
            default: return .unknown
            }
        }
        switch schema {
        case .object(let members): return .object(members: members.schemas.map(\.name), isOpen: isOpen)
        case .map: return .map
        case .array: return .array
        case .string, .number, .boolean, .scalar: return .scalar
        case .any: return .unknown
        }
    }

    /// The namespaces of `api` with their calls.
    package static var namespaces: [ReferenceNamespace] { APIReference.namespaces }

    /// The members of an object type that calls of `api` name, each with `?` at its end when it may be absent; nil when it is no such type.
    package static func members(ofType name: String) -> [String]? {
        guard let type = APIReference.types.first(where: { $0.name == name }), case .object(let members) = type.content else { return nil }
        return members.map(\.name)
    }

    /// What an alias among the types of `api` stands for, as TypeScript writes it; nil when it is none.
    package static func aliasedType(_ name: String) -> String? {
        guard let type = APIReference.types.first(where: { $0.name == name }), case .alias(let text) = type.content else { return nil }
        return text
    }
}
