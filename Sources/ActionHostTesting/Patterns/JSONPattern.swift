public import PostLogin

/// A JSON value to compare others with, which may say of parts what they have to be like.
///
/// Objects name the members that count: others may be there, unless the comparison is exact. Everything else has to be equal, lists element by
/// element. An object whose only member begins with `$` is a matcher, of which ``Matcher`` lists the kinds:
///
/// ```swift
/// let pattern = try JSONPattern(["id": ["$matches": "^usr_"], "created_at": ["$type": "time"], "password": ["$absent": true]])
/// ```
public struct JSONPattern: Sendable, Hashable {
    indirect enum Node: Sendable, Hashable {
        case value(JSONValue)
        case list([JSONPattern])
        case object([Member])
        case matcher(Matcher)
    }

    struct Member: Sendable, Hashable {
        var name: String
        var pattern: JSONPattern
    }

    let node: Node
    /// As it was written.
    public let json: JSONValue

    init(_ node: Node, json: JSONValue) {
        self.node = node
        self.json = json
    }

    /// Reads a pattern.
    ///
    /// - Throws: ``JSONPatternError`` for a matcher that there is not, or whose argument is of no use.
    public init(_ json: JSONValue) throws(JSONPatternError) {
        self.json = json
        switch json {
        case .array(let elements):
            var patterns: [JSONPattern] = []
            for element in elements { patterns.append(try JSONPattern(element)) }
            node = .list(patterns)
        case .object(let object):
            if let name = object.names.first(where: { $0.hasPrefix("$") }), let argument = object[name] {
                guard object.count == 1 else {
                    throw JSONPatternError("\(name) has to be alone: a matcher is an object with one member")
                }
                node = .matcher(try Matcher(name: name, argument: argument))
                return
            }
            var members: [Member] = []
            for (name, value) in object { members.append(Member(name: name, pattern: try JSONPattern(value))) }
            node = .object(members)
        default: node = .value(json)
        }
    }
}

/// What is wrong with a pattern.
public struct JSONPatternError: Error, Sendable, Hashable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}
