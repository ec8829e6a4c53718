extension TypeScriptText {
    /// The members of an object of the event.
    mutating func members(_ schemas: EventSchema.Members, _ descriptions: [ReferenceMember], isOpen: Bool = false) {
        for (name, schema) in schemas.schemas {
            let description = descriptions.first { $0.name == name }
            if let description {
                let note = description.status.note
                comment([description.summary] + (note.isEmpty ? [] : ["", "In ActionHost: \(note)"]))
            }
            member(description?.presence == .optional ? "\(name)?" : name, schema, description)
        }
        if isOpen { line("[member: string]: any;") }
    }

    private mutating func member(_ name: String, _ schema: EventSchema, _ description: ReferenceMember?) {
        let (opening, closing) = description?.presence == .nullable ? ("", " | null") : ("", "")
        if let type = description?.type { return line("\(name): \(opening)\(type)\(closing);") }
        guard let object = schema.innermostObject else { return line("\(name): \(schema.typeScript("any"))\(closing);") }
        // What stands around the object's own braces: `{ … }[]`, `Record<string, { … }>`.
        let around = schema.typeScript("\u{0}").split(separator: "\u{0}", omittingEmptySubsequences: false)
        block("\(name): \(around[0]){", closing: "}\(around[1])\(closing);") {
            $0.members(object, description?.members ?? [], isOpen: description?.isOpen ?? false)
        }
    }
}

extension EventSchema {
    /// The object that this type is, or that arrays and maps of it hold.
    var innermostObject: Members? {
        switch self {
        case .object(let members): members
        case .array(let schema), .map(let schema): schema.innermostObject
        case .string, .number, .boolean, .scalar, .any: nil
        }
    }

    /// The type as TypeScript writes it, with `object` for objects of known members.
    func typeScript(_ object: String) -> String {
        switch self {
        case .string: "string"
        case .number: "number"
        case .boolean: "boolean"
        case .scalar: "string | number | boolean"
        case .any: "any"
        case .object: object
        case .map(let schema): "Record<string, \(schema.typeScript(object))>"
        case .array(let schema): "\(schema.typeScript(object))[]"
        }
    }
}
