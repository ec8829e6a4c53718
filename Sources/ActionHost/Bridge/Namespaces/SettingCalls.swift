import JavaScriptEngine
import PostLogin

/// What the calls of `api.session` and `api.refreshToken` have in common.
extension NamespaceCall {
    /// An argument for a validator; nil for `undefined`. What JSON does not have becomes an array, which none of these calls takes.
    /// Members of members are not looked at: none of the calls has any, and an object can contain itself.
    func argument(_ value: Value, isMember: Bool = false) throws(Thrown) -> JSONValue? {
        switch value.typeName {
        case "undefined": return nil
        case "string": return .string(value.string ?? "")
        case "number": return .number(value.number ?? 0)
        case "boolean": return .bool(value.bool)
        case "object" where value.isNull: return .null
        case "object" where !value.isArray:
            var members: JSONObject = [:]
            for name in isMember ? [] : value.enumerableNames { members[name] = try argument(value.property(name), isMember: true) }
            return .object(members)
        default: return .array([])
        }
    }

    /// The time that `setExpiresAt` or `setIdleExpiresAt` was given.
    func time(as argument: ExpiryRules.Argument) throws -> Double {
        // What is false counts as missing, whatever its type.
        let value = self[0].bool ? try self.argument(self[0]) : Optional.none
        return try rules { () throws(RuleViolation) in try ExpiryRules.time(value, as: argument) }
    }

    /// A broken rule becomes an error of the script's.
    func rules<Result>(_ body: () throws(RuleViolation) -> Result) throws(ScriptError) -> Result {
        do throws(RuleViolation) {
            return try body()
        } catch {
            throw ScriptError(message: error.message)
        }
    }

    /// Sets a member of an object of the script's event, where that is an object.
    func write(_ value: JSONValue, to member: String, of object: Value) throws(Thrown) {
        if object.isObject { try object.setProperty(member, to: self.value(value)) }
    }
}
