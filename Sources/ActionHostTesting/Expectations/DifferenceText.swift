import PostLogin

/// A difference as lines of text: what was expected begins with `−`, what came instead with `+`, and what is as expected is left out.
///
/// ```
///   {
///     id_token: {
/// −     "https://example.com/roles": ["analyst"]
/// +     "https://example.com/roles": ["analyst", "editor"]   ← 20-roles.js:12
///       … (1 unchanged)
///     }
///     … (3 unchanged)
///   }
/// ```
struct DifferenceText {
    /// What to say of the line that shows what came, at a path; nil for nothing.
    var note: (_ path: [String]) -> String? = { _ in nil }

    /// Values up to this length stand in one line.
    private static let longestLine = 100

    private enum Side: String {
        case both = "  "
        case expected = "− "
        case actual = "+ "
    }

    /// The lines; empty when everything is as expected.
    func lines(_ compared: ComparedValue) -> [String] {
        compared.isSame ? [] : lines(compared, name: nil, depth: 0, path: [])
    }

    private func lines(_ compared: ComparedValue, name: String?, depth: Int, path: [String]) -> [String] {
        switch compared {
        case .same(let value): return whole(value, name, .both, depth)
        case .different(let expected, let actual):
            var lines = expected.map { whole($0, name, .expected, depth) } ?? []
            if let actual {
                var added = whole(actual, name, .actual, depth)
                if let note = note(path) { added[0] += "   \(note)" }
                lines += added
            }
            return lines
        case .object(let members):
            return block(
                members.map { (value: $0.value, name: Self.written($0.name), key: $0.name) }, brackets: ("{", "}"), name: name, depth: depth,
                path: path)
        case .list(let elements):
            return block(
                elements.enumerated().map { (value: $1, name: nil, key: "\($0)") }, brackets: ("[", "]"), name: name, depth: depth, path: path)
        }
    }

    private func block(
        _ parts: [(value: ComparedValue, name: String?, key: String)], brackets: (String, String), name: String?, depth: Int, path: [String]
    ) -> [String] {
        var lines = [line(.both, depth, prefix(name) + brackets.0)]
        var unchanged = 0
        func elide() {
            if unchanged > 0 { lines.append(line(.both, depth + 1, "… (\(unchanged) unchanged)")) }
            unchanged = 0
        }
        for part in parts {
            if part.value.isSame {
                unchanged += 1
                continue
            }
            elide()
            lines += self.lines(part.value, name: part.name, depth: depth + 1, path: path + [part.key])
        }
        elide()
        return lines + [line(.both, depth, brackets.1)]
    }

    /// A value that is all on one side.
    private func whole(_ value: JSONValue, _ name: String?, _ side: Side, _ depth: Int) -> [String] {
        let text = Self.inline(value)
        if text.count + 2 * depth + (name?.count ?? 0) <= Self.longestLine { return [line(side, depth, prefix(name) + text)] }
        switch value {
        case .object(let members):
            return [line(side, depth, prefix(name) + "{")]
                + members.flatMap { whole($1, Self.written($0), side, depth + 1) } + [line(side, depth, "}")]
        case .array(let elements):
            return [line(side, depth, prefix(name) + "[")] + elements.flatMap { whole($0, nil, side, depth + 1) } + [line(side, depth, "]")]
        default: return [line(side, depth, prefix(name) + text)]
        }
    }

    private func prefix(_ name: String?) -> String { name.map { "\($0): " } ?? "" }

    private func line(_ side: Side, _ depth: Int, _ text: String) -> String {
        side.rawValue + String(repeating: "  ", count: depth) + text
    }

    /// A name as YAML and people write it, with quotes where it needs them.
    private static func written(_ name: String) -> String {
        name.wholeMatch(of: /[A-Za-z_$][\w$-]*/) != nil ? name : JSONValue.string(name).jsonText
    }

    /// JSON in one line, with room to read.
    static func inline(_ value: JSONValue) -> String {
        switch value {
        case .array(let elements): "[\(elements.map(inline).joined(separator: ", "))]"
        case .object(let members) where members.isEmpty: "{}"
        case .object(let members): "{ \(members.map { "\(written($0)): \(inline($1))" }.joined(separator: ", ")) }"
        default: value.jsonText
        }
    }
}
