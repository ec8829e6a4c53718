/// What the arguments of `validation.error` may be. (Auth0: the `@auth0/actions` package.)
public enum ValidationErrorRules {
    /// Code points of the code, and of the message.
    public static let lengthLimit = 100

    /// The effect that the arguments make; nil for one that is `undefined`.
    ///
    /// - Throws: ``RuleViolation`` with the code `invalidValidationError`.
    public static func effect(code: JSONValue?, message: JSONValue?) throws(RuleViolation) -> Effect {
        var arguments: JSONObject = [:]
        arguments["errorCode"] = code
        arguments["errorMessage"] = message
        try schema.check(arguments, .invalidValidationError)
        return .validationError(code: code?.stringValue ?? "", message: message?.stringValue ?? "")
    }

    private static let schema = ArgumentSchema.object(
        ["errorCode", "errorMessage"].map { .init($0, .string(maxLength: lengthLimit), isRequired: true) })
}
