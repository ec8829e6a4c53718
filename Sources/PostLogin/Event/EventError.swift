/// Why an event cannot be read.
public struct EventError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What sort of mistake it is.
    public struct Kind: Sendable, Hashable, CustomStringConvertible {
        /// A name for programs and logs.
        public let description: String

        /// The text is no JSON.
        public static let syntax = Kind(description: "syntax")
        /// The event, or a member of it, is of the wrong type.
        public static let type = Kind(description: "type")
    }

    /// What sort of mistake it is.
    public let kind: Kind
    /// The place in the event as a script writes it, `event.user.identities[1].isSocial`; nil for a mistake of syntax.
    public internal(set) var path: String?
    /// What is wrong, without the path: `expected a boolean, found a string`. For a mistake of syntax it begins with the
    /// position.
    public let message: String

    /// The path and the message: `event.user.email: expected a string, found a number`.
    public var description: String { path.map { "\($0): \(message)" } ?? message }
}

extension EventError {
    init(_ error: JSONSyntaxError) { self.init(kind: .syntax, path: nil, message: error.description) }

    /// A value of another type than expected. The path is put together on the way out, from the value to the root.
    init(expected: String, found: JSONValue) {
        self.init(kind: .type, path: "", message: "expected \(expected), found \(found.kindDescription)")
    }

    /// The same error, seen from the object that has the value as a member.
    func inside(member name: String) -> EventError {
        inside(Self.isIdentifier(name) ? "." + name : "[\(JSONValue.string(name).jsonText)]")
    }

    /// The same error, seen from the array that has the value as an element.
    func inside(index: Int) -> EventError { inside("[\(index)]") }

    /// The same error, seen from something that is called `prefix` or reached by it.
    func inside(_ prefix: String) -> EventError {
        var error = self
        error.path = path.map { prefix + $0 }
        return error
    }

    private static func isIdentifier(_ name: String) -> Bool {
        name.utf8.first.map { !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0) } ?? false
            && name.utf8.allSatisfy(\.isWordByte)
    }
}
