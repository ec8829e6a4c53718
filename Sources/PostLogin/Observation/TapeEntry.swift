/// One thing that reached a leg of a login from outside its realm, or that it asked for there.
public enum TapeEntry: Sendable, Hashable, Codable {
    /// A script called the host.
    case call(TapedCall)
    /// A call came to a value: the values of scripts as JSON, see ``TapedValue``.
    case answer(call: Int, value: JSONValue, time: Double)
    /// A call came to an error.
    case failure(call: Int, TapedError, time: Double)
    /// A timer fired.
    case timer(id: Double, time: Double)
    /// Something that a script got at once.
    case reading(name: String, value: JSONValue)
    /// The host stopped the leg, for a reason that the engine has a name for.
    case stopped(reason: String, time: Double)
}

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

/// An error that a script got.
public struct TapedError: Sendable, Hashable, Codable {
    public var name: String
    public var message: String
    /// Its own members, such as `code`.
    public var members: JSONObject

    public init(name: String, message: String, members: JSONObject) {
        self.name = name
        self.message = message
        self.members = members
    }
}
