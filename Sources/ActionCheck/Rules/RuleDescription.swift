/// What there is to say about a rule.
public struct RuleDescription: Sendable, Hashable {
    /// In lower case with hyphens: `deny-without-return`.
    public let name: String
    /// The severity of most of its findings.
    public let severity: Severity
    /// What it finds, in one sentence.
    public let summary: String
    /// A line of JavaScript that it finds something in.
    public let example: String
    /// What to do instead, in one sentence.
    public let advice: String

    init(_ name: String, _ severity: Severity, _ summary: String, example: String, advice: String) {
        self.name = name
        self.severity = severity
        self.summary = summary
        self.example = example
        self.advice = advice
    }
}
