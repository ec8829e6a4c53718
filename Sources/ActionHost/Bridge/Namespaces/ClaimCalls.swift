import JavaScriptEngine
import PostLogin

extension NamespaceCall {
    /// `setCustomClaim(name, value)` of either token. A value without JSON (`undefined`, a function, a symbol) sets no claim.
    func setCustomClaim(_ token: TokenKind) throws -> Value? {
        let name = try text(0)
        do throws(RuleViolation) {
            try ClaimRules.check(name: name)
        } catch {
            throw ScriptError(message: error.message)
        }
        if let value = try json(1) {
            try record(.setCustomClaim(token: token, name: name, value: value))
        }
        return api
    }
}
