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
