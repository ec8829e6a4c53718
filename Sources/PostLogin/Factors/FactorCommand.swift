/// A call of `api.authentication` that asks for a second factor.
public struct FactorCommand: Sendable, Hashable, Codable {
    /// What is asked of the user.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// The user proves to have a factor.
        case challenge
        /// The user gets a new factor.
        case enrollment
    }

    /// What is asked of the user.
    public var kind: Kind
    /// Those that will do, in the action's order.
    public var factors: [Factor]
    /// Whether the user chooses among them first: `challengeWithAny` and `enrollWithAny`.
    public var offersChoice: Bool

    /// Makes a command.
    public init(_ kind: Kind, _ factors: [Factor], offersChoice: Bool = false) {
        self.kind = kind
        self.factors = factors
        self.offersChoice = offersChoice
    }

    /// The call of the script, without the `api.`.
    public var call: String {
        "authentication." + (kind == .challenge ? "challengeWith" : "enrollWith") + (offersChoice ? "Any" : "")
    }

    /// The arguments of the call, as far as they count.
    public var arguments: [JSONValue] {
        let factors = factors.map(\.json)
        if offersChoice { return [.array(factors)] }
        let additional = factors.dropFirst()
        return factors.prefix(1) + (additional.isEmpty ? [] : [["additionalFactors": .array(Array(additional))]])
    }
}
