/// A factor that the user has proved or enrolled in this login.
public struct FulfilledFactor: Sendable, Hashable, Codable {
    public var kind: FactorCommand.Kind
    /// As in `event.user.enrolledFactors`.
    public var type: String
    /// What the server said about it.
    public var options: JSONObject?

    public init(_ kind: FactorCommand.Kind, type: String, options: JSONObject? = nil) {
        self.kind = kind
        self.type = FactorRules.canonical(type)
        self.options = options
    }
}
