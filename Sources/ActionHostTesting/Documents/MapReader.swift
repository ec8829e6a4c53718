import ActionHost
import PostLogin

/// Reads the members of a map, each of which has to be known.
struct MapReader {
    /// Where the map is, for messages: `steps[0].return`; empty for the document itself.
    let path: String
    let line: Int?
    let members: [DocumentValue.Member]

    /// - Throws: ``DocumentError`` for what is no map, and for a member that is not among the known ones.
    init(_ value: DocumentValue, at path: String, known: [String]) throws(DocumentError) {
        guard let members = value.members else {
            let place = path.isEmpty ? "this" : path
            throw DocumentError(line: value.line, message: "\(place) has to be a map of names and values, found \(value.kind)")
        }
        for member in members where !known.contains(member.name) {
            let place = path.isEmpty ? member.name : "\(path).\(member.name)"
            let advice = NearestName.of(member.name, among: known).map { "did you mean \($0)?" } ?? "there are \(known.joined(separator: ", "))"
            throw DocumentError(line: member.line, message: "\(place) is not known here; \(advice)")
        }
        self.path = path
        self.line = value.line
        self.members = members
    }

    /// A member's value; nil when there is none.
    func value(_ name: String) -> DocumentValue? { members.first { $0.name == name }?.value }

    func has(_ name: String) -> Bool { value(name) != nil }

    /// The path of a member, for messages.
    func path(of name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    /// An error about a member.
    func problem(_ name: String, _ message: String) -> DocumentError {
        DocumentError(line: members.first { $0.name == name }?.line ?? line, message: "\(path(of: name)) \(message)")
    }

    func json(_ name: String) -> JSONValue? { value(name)?.json }

    func text(_ name: String) throws(DocumentError) -> String? {
        guard let value = value(name) else { return nil }
        guard let text = value.text else { throw problem(name, "has to be a text, found \(value.kind)") }
        return text
    }

    /// A text, or a number or a boolean as it would be written.
    func words(_ name: String) throws(DocumentError) -> String? {
        guard let value = value(name) else { return nil }
        switch value.json {
        case .string(let text): return text
        case .number, .bool: return value.json.jsonText
        default: throw problem(name, "has to be a text, found \(value.kind)")
        }
    }

    func flag(_ name: String) throws(DocumentError) -> Bool? {
        guard let value = value(name) else { return nil }
        guard let flag = value.json.boolValue else { throw problem(name, "has to be true or false, found \(value.kind)") }
        return flag
    }

    func wholeNumber(_ name: String) throws(DocumentError) -> Int? {
        guard let value = value(name) else { return nil }
        guard let number = value.json.numberValue.flatMap(Int.init(exactly:)) else {
            throw problem(name, "has to be a whole number, found \(value.json.numberValue.map { "\($0)" } ?? value.kind)")
        }
        return number
    }

    func duration(_ name: String) throws(DocumentError) -> Duration? {
        guard let text = try words(name) else { return nil }
        guard let duration = Quantity.duration(text) else { throw problem(name, "has to be a duration, like 200ms or 2s; found \(text)") }
        return duration
    }

    /// Milliseconds since 1970.
    func time(_ name: String) throws(DocumentError) -> Double? {
        guard let text = try words(name) else { return nil }
        guard let time = Quantity.time(text) else { throw problem(name, "has to be \(Quantity.timeExpectation); found \(text)") }
        return time
    }

    func object(_ name: String) throws(DocumentError) -> JSONObject? {
        guard let value = value(name) else { return nil }
        guard let object = value.json.objectValue else { throw problem(name, "has to be a map of names and values, found \(value.kind)") }
        return object
    }

    func list(_ name: String) throws(DocumentError) -> [DocumentValue]? {
        guard let value = value(name) else { return nil }
        guard let elements = value.elements else { throw problem(name, "has to be a list, found \(value.kind)") }
        return elements
    }

    /// A text or a list of texts.
    func texts(_ name: String) throws(DocumentError) -> [String]? {
        guard let value = value(name) else { return nil }
        var texts: [String] = []
        for element in value.elements ?? [value] {
            guard let text = element.text else { throw problem(name, "has to be a list of texts, found \(element.kind)") }
            texts.append(text)
        }
        return texts
    }

    /// Names with texts; numbers and booleans are taken as they are written in JSON.
    func textMap(_ name: String) throws(DocumentError) -> [String: String]? {
        guard let object = try object(name) else { return nil }
        var texts: [String: String] = [:]
        for (key, value) in object {
            switch value {
            case .string(let text): texts[key] = text
            case .number, .bool: texts[key] = value.jsonText
            default: throw problem("\(name).\(key)", "has to be a text, found \(value.kindDescription)")
            }
        }
        return texts
    }
}
