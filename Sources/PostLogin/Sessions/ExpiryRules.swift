/// What `setExpiresAt` and `setIdleExpiresAt` can be given, of a session and of a refresh token alike.
public enum ExpiryRules {
    /// The argument's name, as messages begin with it.
    public enum Argument: String, Sendable, Hashable {
        /// Of `setExpiresAt`.
        case absolute
        /// Of `setIdleExpiresAt`.
        case inactivity
    }

    /// The time in milliseconds since 1970 that an argument is; nil stands for one that is false to JavaScript, such as 0 or `undefined`.
    ///
    /// - Throws: ``RuleViolation`` with the code `invalidExpiry` for what is missing or no finite number.
    public static func time(_ value: JSONValue?, as argument: Argument) throws(RuleViolation) -> Double {
        guard let value else { throw RuleViolation(.invalidExpiry, "A time is needed, in milliseconds since 1970: \(argument.rawValue) is missing") }
        try ArgumentSchema.object([.init(argument.rawValue, .number)]).check([argument.rawValue: value], .invalidExpiry)
        return value.numberValue ?? 0
    }
}
