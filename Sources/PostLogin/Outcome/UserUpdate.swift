/// The one update of a user's profile that a login asks for: changed keys only, `null` for a removed one.
///
/// Merge it at the root: an object replaces the old object whole.
public struct UserUpdate: Sendable, Hashable, Codable {
    public var userMetadata: JSONObject
    public var appMetadata: JSONObject

    private enum CodingKeys: String, CodingKey {
        case userMetadata = "user_metadata"
        case appMetadata = "app_metadata"
    }

    public init(userMetadata: JSONObject = [:], appMetadata: JSONObject = [:]) {
        self.userMetadata = userMetadata
        self.appMetadata = appMetadata
    }

    /// Whether there is nothing to write.
    public var isEmpty: Bool { userMetadata.isEmpty && appMetadata.isEmpty }

    public var json: JSONValue {
        ["user_metadata": .object(userMetadata), "app_metadata": .object(appMetadata)]
    }
}
