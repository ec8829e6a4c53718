import ArgumentParser
import PostLogin

/// A change of an event: `user.app_metadata.plan=gold`, `user.identities.0.isSocial=true`, `user.email=null`.
struct EventSetting: Sendable, Hashable {
    /// Why a change does not fit the event.
    struct Misfit: Error { let message: String }

    let text: String
    /// The names on the way, and indices of arrays. A dot that belongs to a name has a backslash before it.
    let path: [String]
    let value: JSONValue

    /// - Throws: `ValidationError` when it is no path, an equals sign and a value.
    init(_ text: String) throws {
        guard let equals = text.firstIndex(of: "=") else {
            throw ValidationError("it has to be a member and a value, like user.email=a@b.example")
        }
        var path = [""]
        var isEscaped = false
        for letter in text[..<equals] {
            switch letter {
            case "\\" where !isEscaped: isEscaped = true
            case "." where !isEscaped: path.append("")
            default:
                path[path.count - 1].append(letter)
                isEscaped = false
            }
        }
        if path.count > 1 && path[0] == "event" { path.removeFirst() }
        guard !path.contains("") else { throw ValidationError("a name is missing in \(text[..<equals]): write user.email=a@b.example") }
        let value = String(text[text.index(after: equals)...])
        self.text = text
        self.path = path
        self.value = (try? JSONValue(parsing: value)) ?? .string(value)
    }

    func applied(to json: JSONValue) throws(Misfit) -> JSONValue { try Self.set(value, at: path[...], in: json, "event") }

    private static func set(_ value: JSONValue, at path: ArraySlice<String>, in json: JSONValue?, _ place: String) throws(Misfit) -> JSONValue {
        guard let name = path.first else { return value }
        let rest = path.dropFirst()
        switch json {
        case .array(var elements)?:
            guard let index = Int(name), index >= 0, index <= elements.count else {
                throw Misfit(message: "\(place) is an array of \(elements.count): its elements are named 0, 1, …, not \(name)")
            }
            let element = try set(value, at: rest, in: index < elements.count ? elements[index] : nil, "\(place)[\(index)]")
            if rest.isEmpty && value == .null {
                if index < elements.count { elements.remove(at: index) }
            } else if index < elements.count {
                elements[index] = element
            } else {
                elements.append(element)
            }
            return .array(elements)
        case .object, .null?, nil:
            var members = json?.objectValue ?? [:]
            let member = try set(value, at: rest, in: members[name], "\(place).\(name)")
            members[name] = rest.isEmpty && value == .null ? Optional.none : member
            return .object(members)
        case let other?:
            throw Misfit(message: "\(place) is \(other.kindDescription), which has no member \(name)")
        }
    }
}
