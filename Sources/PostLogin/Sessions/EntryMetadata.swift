/// The metadata of a session or of a refresh token, as the calls of one execution change it.
///
/// **Quirk of Auth0:** an entry is written before it is checked, and stays when it is refused. After a refusal that the action caught,
/// every later ``set(_:to:)`` of the execution is refused too, until the bad entry has been removed. What was refused is never recorded.
///
/// Lengths count UTF-16 code units, as JavaScript does. Source of the rules: the `@auth0/actions` package.
public struct EntryMetadata: Sendable, Hashable {
    /// How many entries there may be.
    public static let entryLimit = 25
    /// How long a name may be.
    public static let nameLimit = 255
    /// How long a value may be.
    public static let valueLimit = 255

    /// The entries, refused ones included.
    public private(set) var entries: JSONObject

    /// The metadata as an execution finds it.
    public init(_ entries: JSONObject = [:]) { self.entries = entries }

    /// `setMetadata` with a text.
    ///
    /// - Throws: ``RuleViolation`` with the code `invalidEntryMetadata` when there are too many entries then, or when any of them has a bad
    ///   name or a bad value.
    public mutating func set(_ name: String, to value: String) throws(RuleViolation) {
        entries[name] = .string(value)
        guard entries.count <= Self.entryLimit else {
            throw Self.violation("there may be at most \(Self.entryLimit) entries; with \(Self.quoted(name)) there are \(entries.count)")
        }
        for (name, value) in entries { try Self.check(name, value) }
    }

    /// `setMetadata` with `null`, and `deleteMetadata`.
    ///
    /// - Returns: whether there was such an entry.
    public mutating func remove(_ name: String) -> Bool {
        defer { entries[name] = nil as JSONValue? }
        return entries[name] != nil as JSONValue?
    }

    /// `evictMetadata`.
    ///
    /// - Returns: the names of the entries that were there.
    public mutating func removeAll() -> [String] {
        defer { entries = [:] }
        return entries.names
    }

    private static func check(_ name: String, _ value: JSONValue) throws(RuleViolation) {
        guard name.utf16.count <= nameLimit else {
            throw violation("a name may have at most \(nameLimit) characters; \(quoted(name)) has \(name.utf16.count)")
        }
        guard !name.isEmpty, name.utf8.allSatisfy(isNameByte) else {
            throw violation("the name \(quoted(name)) must consist of letters, digits, \"_\" and \"-\"")
        }
        guard let text = value.stringValue else { throw violation("the value of \(quoted(name)) must be string") }
        guard text.utf16.count <= valueLimit else {
            throw violation("a value may have at most \(valueLimit) characters; that of \(quoted(name)) has \(text.utf16.count)")
        }
        guard !text.utf8.contains(0) else { throw violation("the value of \(quoted(name)) must not contain NUL") }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    private static func violation(_ reason: String) -> RuleViolation { RuleViolation(.invalidEntryMetadata, "Invalid metadata: \(reason)") }

    private static func quoted(_ name: String) -> String { JSONValue.string(name).jsonText }
}
