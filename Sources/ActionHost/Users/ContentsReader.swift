import PostLogin

/// Reads an object of a file that is to be a user directory; mistakes are reported with their place.
struct ContentsReader {
    private let members: JSONObject
    private let path: String

    /// - Parameters:
    ///   - path: the object's place, empty for the whole file.
    ///   - allowed: the names of members that it may have.
    init(_ json: JSONValue, at path: String, allowed: [String]) throws(UserDirectoryError) {
        guard let members = json.objectValue else {
            throw Self.mistake(path, "expected an object, found \(json.kindDescription)")
        }
        self.members = members
        self.path = path
        if let unknown = members.names.first(where: { !allowed.contains($0) }) {
            throw Self.mistake(place(unknown), "there is no such member; there are \(allowed.joined(separator: ", "))")
        }
    }

    /// A text that has to be there and not to be empty.
    func text(_ name: String) throws(UserDirectoryError) -> String {
        guard let text = try optionalText(name), !text.isEmpty else { throw Self.mistake(place(name), "a text is missing here") }
        return text
    }

    /// Nil when the member is absent or null.
    func optionalText(_ name: String) throws(UserDirectoryError) -> String? {
        switch members[name] {
        case nil, .null: return nil
        case .string(let text): return text
        case let value?: throw Self.mistake(place(name), "expected a string, found \(value.kindDescription)")
        }
    }

    /// Empty when the member is absent or null.
    func list<Element>(
        _ name: String, _ read: (_ json: JSONValue, _ path: String) throws(UserDirectoryError) -> Element
    ) throws(UserDirectoryError) -> [Element] {
        switch members[name] {
        case nil, .null: return []
        case .array(let values):
            var elements: [Element] = []
            for (index, value) in values.enumerated() { elements.append(try read(value, "\(place(name))[\(index)]")) }
            return elements
        case let value?: throw Self.mistake(place(name), "expected an array, found \(value.kindDescription)")
        }
    }

    private func place(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    private static func mistake(_ path: String, _ problem: String) -> UserDirectoryError {
        .invalidContents(path.isEmpty ? problem : "\(path): \(problem)")
    }
}
