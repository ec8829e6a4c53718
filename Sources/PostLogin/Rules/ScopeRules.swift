/// The checks that `accessToken.addScope` and `removeScope` make on a scope (Auth0: post-login API object, access token).
enum ScopeRules {
    /// The scope without the whitespace around it, as `String.prototype.trim` removes it.
    ///
    /// - Throws: ``RuleViolation`` with the code `invalidScope` when nothing is left, when it is longer than
    ///   ``ScopeChanges/lengthLimit``, or when there is whitespace inside.
    static func checked(_ scope: String) throws(RuleViolation) -> String {
        let trimmed = trim(scope)
        let length = trimmed.utf16.count
        guard length > 0 else { throw RuleViolation(.invalidScope, "A scope must not be empty.") }
        guard length <= ScopeChanges.lengthLimit else {
            throw RuleViolation(
                .invalidScope,
                "A scope may have at most \(ScopeChanges.lengthLimit) characters; this one has \(length)."
            )
        }
        guard !trimmed.unicodeScalars.contains(where: isWhitespace) else {
            throw RuleViolation(
                .invalidScope,
                "The scope \(JSONValue.string(trimmed).jsonText) must not contain whitespace."
            )
        }
        return trimmed
    }

    private static func trim(_ text: String) -> String {
        // Scalars, not characters: a combining mark after a space belongs to the scope.
        let scalars = text.unicodeScalars
        guard
            let first = scalars.firstIndex(where: { !isWhitespace($0) }),
            let last = scalars.lastIndex(where: { !isWhitespace($0) })
        else { return "" }
        return String(scalars[first...last])
    }

    /// Whether JavaScript takes a code point for whitespace. Swift's own notion differs in U+0085 and U+FEFF.
    private static func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
        default: false
        }
    }
}
