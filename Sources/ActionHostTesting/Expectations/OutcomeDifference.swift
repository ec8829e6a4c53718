public import PostLogin

/// One thing that is otherwise than expected.
public struct OutcomeDifference: Sendable, Hashable {
    /// Where it is: the names of members, and the numbers of elements, outermost first: `["id_token", "https://example.com/roles"]`.
    public var path: [String]
    /// What was expected, as it was written; nil: nothing.
    public var expected: JSONValue?
    /// What came; nil: nothing.
    public var actual: JSONValue?
    /// The calls that have brought it about, as far as they are known, as `action:line`.
    public var origins: [String]

    /// Makes a difference.
    public init(path: [String], expected: JSONValue?, actual: JSONValue?, origins: [String] = []) {
        self.path = path
        self.expected = expected
        self.actual = actual
        self.origins = origins
    }

    static func all(in compared: ComparedValue, traced trace: EffectTrace) -> [OutcomeDifference] {
        all(in: compared, at: []).map { difference in
            var difference = difference
            difference.origins = trace.origins(of: difference.path).map { "\($0.action):\($0.line)" }
            return difference
        }
    }

    private static func all(in compared: ComparedValue, at path: [String]) -> [OutcomeDifference] {
        switch compared {
        case .same: []
        case .different(let expected, let actual): [OutcomeDifference(path: path, expected: expected, actual: actual)]
        case .object(let members): members.flatMap { all(in: $0.value, at: path + [$0.name]) }
        case .list(let elements): elements.enumerated().flatMap { all(in: $1, at: path + ["\($0)"]) }
        }
    }
}

extension OutcomeDifference: CustomStringConvertible {
    /// `id_token["https://example.com/roles"] is ["a"], expected ["b"]`.
    public var description: String {
        let place = path.isEmpty ? "it" : Self.text(of: path)
        switch (expected, actual) {
        case (let expected?, let actual?): return "\(place) is \(short(actual)), expected \(short(expected))"
        case (let expected?, nil): return "\(place) is missing, expected \(short(expected))"
        case (nil, let actual?): return "\(place) is \(short(actual)), expected nothing"
        case (nil, nil): return "\(place) differs"
        }
    }

    /// Names as JavaScript writes them: `a.b["c d"][0]`.
    static func text(of path: [String]) -> String {
        path.enumerated().reduce(into: "") { text, entry in
            let (index, name) = entry
            if !name.isEmpty, name.allSatisfy(\.isNumber) {
                text += "[\(name)]"
            } else if name.wholeMatch(of: /[A-Za-z_$][\w$]*/) != nil {
                text += index == 0 ? name : ".\(name)"
            } else {
                text += "[\(JSONValue.string(name).jsonText)]"
            }
        }
    }

    private func short(_ value: JSONValue) -> String {
        let text = value.jsonText
        return text.count > 60 ? text.prefix(59) + "…" : text
    }
}
