import PostLogin

extension OutcomeExpectation {
    /// Reads the members of `expect:`. `snapshot` alone is short for `{snapshot: true}`.
    init(_ value: DocumentValue, at path: String) throws(DocumentError) {
        (members, isExact, isSnapshot) = ([:], false, false)
        if value.text == "snapshot" {
            isSnapshot = true
            return
        }
        let keys = Self.outcomeKeys + Self.accountKeys
        let map = try MapReader(value, at: path, known: keys + ["exactly", "snapshot"])
        isSnapshot = try map.flag("snapshot") ?? false
        if let exactly = map.value("exactly") {
            isExact = true
            if let member = value.members?.first(where: { Self.outcomeKeys.contains($0.name) }) {
                throw map.problem(member.name, "has to stand below exactly, with everything else that becomes of the login")
            }
            let exact = try MapReader(exactly, at: map.path(of: "exactly"), known: Self.outcomeKeys)
            for member in exact.members { try add(member, of: exact) }
        }
        for member in value.members ?? [] where keys.contains(member.name) { try add(member, of: map) }
        addOutcome()
    }

    /// Where nothing says how the login has to end, its other members do; a login that simply goes through completes.
    private mutating func addOutcome() {
        guard members["outcome"] == nil, !isSnapshot else { return }
        let implied = ["denial": "denied", "failure": "failed", "suspension": "suspended"].first { member in
            members[member.key].map { $0 != Self.absent } ?? false
        }
        var all: JSONObject = ["outcome": .string(implied?.value ?? "completed")]
        all.merge(members)
        members = all
    }

    private mutating func add(_ member: DocumentValue.Member, of map: MapReader) throws(DocumentError) {
        let (name, value) = try Self.adapted(member, map)
        do throws(JSONPatternError) {
            _ = try JSONPattern(value)
        } catch {
            throw DocumentError(line: member.line, message: "\(map.path(of: member.name)): \(error)")
        }
        guard members[name] == nil else { throw map.problem(member.name, "says again what another member says: \(name)") }
        // What goes on meanwhile is never to be named completely.
        members[name] = isExact && Self.accountKeys.contains(name) ? ["$partly": value] : value
    }

    /// A member as a summary has it: short forms are written out.
    private static func adapted(_ member: DocumentValue.Member, _ map: MapReader) throws(DocumentError) -> (name: String, value: JSONValue) {
        let (name, json) = (member.name, member.value.json)
        switch name {
        case "outcome":
            let names = ["completed", "denied", "suspended", "failed"]
            guard json.objectValue != nil || json.stringValue.map(names.contains) ?? false else {
                throw map.problem(name, "has to be one of \(names.joined(separator: ", "))")
            }
            return (name, json)
        case "denial": return (name, partly(json, "description"))
        case "failure": return (name, partly(json, "message"))
        case "multifactor": return (name, partly(json, "provider"))
        case "redirect": return ("suspension", .object(["$partly": .object(["kind": "redirect", "url": url(json)])]))
        case "form":
            let form: JSONValue = json.stringValue == nil ? json : ["id": json]
            return ("suspension", .object(["$partly": .object(["kind": "form", "form": form])]))
        case "challenge", "enrollment":
            var members: JSONObject = ["kind": .string(name)]
            if let object = json.objectValue, !isMatcher(object) {
                members.merge(object)
                members["multifactor"] = members["multifactor"].map { partly($0, "provider") }
            } else {
                members["factors"] = .array((json.arrayValue ?? [json]).map { $0.stringValue == nil ? $0 : ["type": $0] })
            }
            return ("suspension", .object(["$partly": .object(members)]))
        case "scopes":
            guard let scopes = json.arrayValue, scopes.allSatisfy({ $0.stringValue != nil }) else { return (name, json) }
            return (name, .array(scopes.compactMap(\.stringValue).sorted().map { .string($0) }))
        case "effects":
            guard let actions = json.objectValue, !isMatcher(actions) else { return (name, json) }
            return (name, .object(JSONObject(actions.map { ($0, effects($1)) })))
        default: return (name, json)
        }
    }

    private static let absent: JSONValue = ["$absent": true]

    /// A text for one of several members, a name for none of them.
    private static func partly(_ json: JSONValue, _ name: String) -> JSONValue {
        if json == .null { return absent }
        if let object = json.objectValue, !isMatcher(object) { return json }
        return ["$partly": [name: json]]
    }

    private static func isMatcher(_ object: JSONObject) -> Bool { object.names.contains { $0.hasPrefix("$") } }

    /// A URL by its parts, or as a whole.
    private static func url(_ json: JSONValue) -> JSONValue {
        guard let object = json.objectValue, !isMatcher(object) else { return json }
        return ["$url": json]
    }

    /// Calls as a summary writes them: `access.deny("no")`. A name without parentheses stands for any such call.
    private static func effects(_ json: JSONValue) -> JSONValue {
        guard let calls = json.arrayValue else { return json }
        return .array(calls.map { call in
            guard let text = call.stringValue else { return call }
            guard let start = text.firstIndex(of: "("), text.hasSuffix(")") else {
                return ["$matches": .string("^" + text.replacing(".", with: "\\.") + "\\(")]
            }
            let inner = text[text.index(after: start)...].dropLast()
            guard let arguments = try? JSONValue(parsing: "[\(inner)]"), case .array(let list) = arguments else { return call }
            return .string("\(text[..<start])(\(list.map(\.jsonText).joined(separator: ", ")))")
        })
    }
}
