/// An authentication method that the user has completed in this login: a second factor, or what `authentication.recordMethod` recorded.
public struct CompletedMethod: Sendable, Hashable, Codable {
    /// `mfa`, or the recorded URL.
    public var name: String
    /// When, in milliseconds since 1970.
    public var time: Double
    /// The factor, when the name is `mfa`.
    public var type: String?

    /// Makes a method.
    public init(name: String, time: Double, type: String? = nil) {
        self.name = name
        self.time = time
        self.type = type
    }

    /// As `event.authentication.methods` shows it.
    public var json: JSONValue {
        var members: JSONObject = ["name": .string(name), "timestamp": .string(ISOTime.text(milliseconds: time))]
        members["type"] = type.map { .string($0) }
        return .object(members)
    }
}
