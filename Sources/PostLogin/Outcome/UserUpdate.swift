/// The one update of a user's profile that a login asks for: changed keys only, `null` for a removed one.
///
/// Merge it at the root: an object replaces the old object whole.
public struct UserUpdate: Sendable, Hashable, Codable {
    /// The user to write to, when an action has called `authentication.setPrimaryUser`; nil for the user who logs in.
    public var primaryUserID: String?
    public var userMetadata: JSONObject
    public var appMetadata: JSONObject

    private enum CodingKeys: String, CodingKey {
        case primaryUserID = "primary_user_id"
        case userMetadata = "user_metadata"
        case appMetadata = "app_metadata"
    }

    public init(primaryUserID: String? = nil, userMetadata: JSONObject = [:], appMetadata: JSONObject = [:]) {
        self.primaryUserID = primaryUserID
        self.userMetadata = userMetadata
        self.appMetadata = appMetadata
    }

    /// Whether there is nothing to write.
    public var isEmpty: Bool { userMetadata.isEmpty && appMetadata.isEmpty }

    public var json: JSONValue {
        ["user_metadata": .object(userMetadata), "app_metadata": .object(appMetadata)]
    }
}
