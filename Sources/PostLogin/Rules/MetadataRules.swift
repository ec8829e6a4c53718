/// What may be written into the metadata of a user (Auth0: "Metadata Field Names and Data Types", and the limits of Actions).
public enum MetadataRules {
    /// How much one login may write into one kind of metadata: 32,768 bytes of compact JSON in UTF-8, names included.
    public static let sizeLimit = 32_768

    /// The names that `app_metadata` must not have, because the profile itself has them.
    public static let reservedAppNames: Set<String> = [
        "__tenant", "_id", "blocked", "clientID", "created_at", "email_verified", "email", "globalClientID",
        "global_client_id", "identities", "lastIP", "lastLogin", "loginsCount", "metadata", "multifactor_last_modified",
        "multifactor", "updated_at", "user_id",
    ]

    /// Checks the name of a property. Names inside its value are not looked at.
    ///
    /// - Throws: ``RuleViolation`` with the code `invalidMetadataName` for a name with a `.` or a `$`, and with
    ///   `reservedMetadataName` for one of ``reservedAppNames`` in `app_metadata`.
    public static func check(name: String, in kind: MetadataKind) throws(RuleViolation) {
        guard !name.unicodeScalars.contains(where: { $0 == "." || $0 == "$" }) else {
            throw RuleViolation(
                .invalidMetadataName,
                "\(kind.rawValue): the name \(quoted(name)) must not contain \".\" or \"$\"."
            )
        }
        guard kind != .app || !reservedAppNames.contains(name) else {
            throw RuleViolation(
                .reservedMetadataName,
                "\(kind.rawValue): the name \(quoted(name)) is reserved for the user's profile."
            )
        }
    }

    /// Checks the size of all pending changes, of which `name` is the one that was just made.
    ///
    /// - Throws: ``RuleViolation`` with the code `metadataTooLarge` beyond ``sizeLimit``.
    static func check(size: Int, after name: String, in kind: MetadataKind) throws(RuleViolation) {
        guard size <= sizeLimit else {
            throw RuleViolation(
                .metadataTooLarge,
                "\(kind.rawValue): with \(quoted(name)) the changes of this login take \(size) bytes of JSON; "
                    + "at most \(sizeLimit) bytes are allowed."
            )
        }
    }

    private static func quoted(_ name: String) -> String { JSONValue.string(name).jsonText }
}
