/// A factor that the user has proved or enrolled in this login.
public struct FulfilledFactor: Sendable, Hashable, Codable {
    /// Whether it was proved or enrolled.
    public var kind: FactorCommand.Kind
    /// As in `event.user.enrolledFactors`.
    public var type: String
    /// What the server said about it.
    public var options: JSONObject?

    /// Makes a factor; its type becomes the canonical one.
    public init(_ kind: FactorCommand.Kind, type: String, options: JSONObject? = nil) {
        self.kind = kind
        self.type = FactorRules.canonical(type)
        self.options = options
    }
}
