/// An effect with the place of the call that asked for it.
public struct RecordedEffect: Sendable, Hashable, Codable {
    public var effect: Effect
    /// The line of the action's file, or of the module that it called; counted from 1, nil where it is not known.
    public var line: Int?

    public init(_ effect: Effect, line: Int? = nil) {
        self.effect = effect
        self.line = line
    }

    /// As the JSON outcome shows it: `{"call": "access.deny", "arguments": ["…"], "line": 3}`.
    public var json: JSONValue {
        guard let line, case .object(var members) = effect.json else { return effect.json }
        members["line"] = .number(Double(line))
        return .object(members)
    }
}
