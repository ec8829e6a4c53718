import PostLogin

/// A TypeScript type as the reference of `api` writes it.
struct TypeText {
    /// The parts of a union: `string | null` has two.
    let alternatives: [String]

    init(_ text: String) {
        alternatives = Self.split(TriggerReference.aliasedType(text) ?? text, at: "|").map { part in
            // `(string | number)[]`
            part.hasPrefix("(") && part.hasSuffix(")") ? String(part.dropFirst().dropLast()) : part
        }
    }

    /// Whether a value of a type may stand for it.
    func admits(_ type: StaticType) -> Bool {
        alternatives.contains { part in
            switch part {
            case "string": type == .string
            case "number": type == .number
            case "boolean": type == .boolean
            case "null": type == .null
            case "undefined": type == .undefined
            case "unknown", "any": true
            default:
                if part.hasPrefix("'") { type == .string } else if part.hasSuffix("[]") { type == .array } else { type == .object }
            }
        }
    }

    /// The texts that are allowed, when it is a union of such.
    var values: [String]? {
        let values = alternatives.compactMap { $0.hasPrefix("'") && $0.hasSuffix("'") ? String($0.dropFirst().dropLast()) : nil }
        return values.count == alternatives.count ? values : nil
    }

    /// The names of the members that an object may have; nil when any may.
    var members: [String]? {
        var all: [String] = []
        for part in alternatives {
            if let names = TriggerReference.members(ofType: part) {
                all += names
            } else if part.hasPrefix("{") {
                all += Self.split(String(part.dropFirst().dropLast()), at: ";").compactMap { Self.split($0, at: ":").first }
            } else {
                return nil
            }
        }
        let names = all.map { $0.hasSuffix("?") ? String($0.dropLast()) : $0 }
        return names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The names of the members that an object must have.
    var requiredMembers: [String] {
        guard alternatives.count == 1, let part = alternatives.first, part.hasPrefix("{") else { return [] }
        return Self.split(String(part.dropFirst().dropLast()), at: ";").compactMap { Self.split($0, at: ":").first }
            .filter { !$0.hasSuffix("?") }
    }

    /// The texts that a member may have in any of the alternatives; nil when it may be another.
    func values(ofMember name: String) -> [String]? {
        var values: [String] = []
        for part in alternatives {
            guard part.hasPrefix("{"),
                let member = Self.split(String(part.dropFirst().dropLast()), at: ";").first(where: { $0.hasPrefix(name + ":") }),
                let own = TypeText(String(member.dropFirst(name.count + 1)).trimmed).values
            else { return nil }
            values += own
        }
        return values.isEmpty ? nil : values.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The parts between a character that stands in no brackets, without the blanks around them.
    private static func split(_ text: String, at separator: Character) -> [String] {
        var (parts, depth) = ([""], 0)
        for character in text {
            if "({[<".contains(character) { depth += 1 } else if ")}]>".contains(character) { depth -= 1 }
            if character == separator, depth == 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
        }
        return parts.map(\.trimmed).filter { !$0.isEmpty }
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
