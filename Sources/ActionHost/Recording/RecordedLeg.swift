public import PostLogin

/// One leg of a recorded login: from its beginning or its return to its end or its next suspension.
public struct RecordedLeg: Sendable, Hashable, Codable {
    /// The host's actions then, in order.
    public var actions: [RecordedAction]
    /// What the user came back with: the members that `actionhost resume --request` reads; nil for a login's beginning.
    public var userReturn: JSONObject?
    /// The state under which the leg's end suspended the login; nil until the login has gone on, as it is good for resuming until then.
    public var state: String?
    /// What the host itself got from outside.
    public var outside: OutsideTape
    /// What the actions got from outside; nil when none ran.
    public var tape: LegTape?
    /// Why the leg cannot be run again; nil when it can.
    public var gap: String?
    /// The outcome, without what differs from run to run: measured times, states, signed tokens.
    public var outcome: JSONObject

    private enum CodingKeys: String, CodingKey {
        case actions, state, outside, tape, gap, outcome
        case userReturn = "return"
    }
}

extension UserReturn {
    /// The members that ``init(members:)`` reads.
    var members: JSONObject {
        var members = request.members
        if let prompt {
            var result: JSONObject = [:]
            result["id"] = prompt.id.map { .string($0) }
            result["fields"] = prompt.fields.map { .object($0) }
            result["vars"] = prompt.vars.map { .object($0) }
            members["prompt"] = .object(result)
        }
        if let factor {
            var result: JSONObject = ["type": .string(factor.type)]
            result["options"] = factor.options.map { .object($0) }
            if factor.remembersBrowser { result["remember_browser"] = true }
            members["factor"] = .object(result)
        }
        return members
    }
}
