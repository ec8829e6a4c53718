/// What `refreshToken.revoke` can be given, and where there is a token to revoke.
public enum RefreshTokenRules {
    /// Code points of a reason.
    public static let reasonLimit = 1024

    private static let schema = ArgumentSchema.object([.init("message", .string(maxLength: reasonLimit))])

    /// The command that the argument of `refreshToken.revoke` makes; nil stands for `undefined`.
    ///
    /// - Parameter protocol: `event.transaction.protocol`. Only in `oauth2-refresh-token` is there a token to revoke.
    /// - Throws: ``RuleViolation`` with the code `invalidRevocation` for a reason that is no text or longer than ``reasonLimit``.
    public static func revocation(reason: JSONValue?, protocol: String?) throws(RuleViolation) -> RefreshTokenCommand {
        var arguments: JSONObject = [:]
        arguments["message"] = reason
        try schema.check(arguments, .invalidRevocation)
        return .revoke(reason: reason?.stringValue, isExchange: `protocol` == "oauth2-refresh-token")
    }
}
