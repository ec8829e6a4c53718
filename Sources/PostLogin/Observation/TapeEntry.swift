/// One thing that reached a leg of a login from outside its realm, or that it asked for there.
public enum TapeEntry: Sendable, Hashable, Codable {
    /// A script called the host.
    case call(TapedCall)
    /// A call came to a value: the values of scripts as JSON, see `TapedValue`.
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
