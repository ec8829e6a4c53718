import JavaScriptEngine
import PostLogin

extension NamespaceCall {
    /// `setCustomClaim(name, value)` of either token. A value without JSON (`undefined`, a function, a symbol) sets no claim.
    func setCustomClaim(_ token: TokenKind) throws -> Value? {
        if let value = try json(1) {
            try run.record(.setCustomClaim(token: token, name: self[0].toText(), value: value))
        }
        return api
    }
}
