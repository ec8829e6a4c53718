/// A factor of multi-factor authentication as an action names it: `{type: 'phone', options: {preferredMethod: 'sms'}}`.
public struct Factor: Sendable, Hashable, Codable {
    /// `otp`, `phone`, `push-notification`, …: see ``FactorRules``. Whatever the action wrote; a type that means nothing is ignored later.
    public var type: String
    /// The factor's own options; nil when the action gave none.
    public var options: JSONObject?

    /// Makes a factor.
    public init(type: String, options: JSONObject? = nil) {
        self.type = type
        self.options = options
    }

    /// A factor from an argument of a call, which may be anything: Auth0 checks nothing there. Nil stands for `undefined`.
    public init(argument: JSONValue?) {
        let type = argument?.objectValue.map { $0["type"] } ?? argument
        self.init(type: type.map { $0.stringValue ?? $0.jsonText } ?? "undefined", options: argument?["options"]?.objectValue)
    }

    /// As JSON outcomes show it.
    public var json: JSONValue {
        var members: JSONObject = ["type": .string(type)]
        members["options"] = options.map { .object($0) }
        return .object(members)
    }
}
