/// Which user a login can be moved to with `authentication.setPrimaryUser`. Whether the one belongs to the other is for the directory of users
/// to say.
public enum PrimaryUserRules {
    /// The length of a user's id, counted as JavaScript does.
    public static let lengthLimit = 128

    /// - Parameter current: the primary user that has been set in this login already.
    /// - Throws: ``RuleViolation`` with the code `invalidPrimaryUser`.
    static func check(_ id: String, current: String?) throws(RuleViolation) {
        if let current {
            throw RuleViolation(
                .invalidPrimaryUser,
                "The primary user can be set only once in a transaction; it is \(JSONValue.string(current).jsonText) already")
        }
        if id.isEmpty { throw RuleViolation(.invalidPrimaryUser, "primary_user_id must be a non-empty string") }
        if id.utf16.count > lengthLimit {
            throw RuleViolation(.invalidPrimaryUser, "primary_user_id must NOT have more than \(lengthLimit) characters")
        }
    }
}
