public import JavaScriptSyntax

/// Something that a rule has found in a file.
public struct Finding: Sendable, Hashable {
    /// The file as it was named.
    public var file: String
    public var start: SourcePosition
    /// Behind the last character.
    public var end: SourcePosition
    /// The rule's name.
    public var rule: String
    public var severity: Severity
    /// What is wrong, and what to do.
    public var message: String

    public init(file: String, start: SourcePosition, end: SourcePosition, rule: String, severity: Severity, message: String) {
        self.file = file
        self.start = start
        self.end = end
        self.rule = rule
        self.severity = severity
        self.message = message
    }
}

extension Finding: CustomStringConvertible {
    /// `actions/20-roles.js:12:5: error: … [rule]`.
    public var description: String { "\(file):\(start.line):\(start.column): \(severity.rawValue): \(message) [\(rule)]" }
}

extension Finding: Comparable {
    /// By file, place and rule.
    public static func < (left: Finding, right: Finding) -> Bool {
        (left.file, left.start.offset, left.end.offset, left.rule, left.message)
            < (right.file, right.start.offset, right.end.offset, right.rule, right.message)
    }
}
