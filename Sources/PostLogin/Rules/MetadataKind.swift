/// The two kinds of metadata of a user that actions can write.
///
/// The raw value is the property's name in `event.user` and in the user's profile.
public enum MetadataKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// What the user may change, such as preferences; written with `user.setUserMetadata`.
    case user = "user_metadata"
    /// What the user must not change, such as permissions; written with `user.setAppMetadata`.
    case app = "app_metadata"
}

extension MetadataKind: CustomStringConvertible {
    /// The property's name: `user_metadata` or `app_metadata`.
    public var description: String { rawValue }
}
