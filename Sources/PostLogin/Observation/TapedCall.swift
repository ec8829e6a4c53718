/// A call of the host's functions, as a tape keeps it.
public struct TapedCall: Sendable, Hashable, Codable {
    /// From 1, in the order of the calls.
    public var number: Int
    /// `fetch.start`, `network.write`, `api.roles.getUserEffectiveRoles`, `function riskScore`.
    public var name: String
    public var arguments: JSONObject
    /// Milliseconds since the leg began.
    public var time: Double

    public init(number: Int, name: String, arguments: JSONObject, time: Double) {
        self.number = number
        self.name = name
        self.arguments = arguments
        self.time = time
    }
}
