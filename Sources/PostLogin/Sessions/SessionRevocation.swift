/// What `session.revoke` asks for.
public struct SessionRevocation: Sendable, Hashable, Codable {
    /// Why, for the application; nil when the script gave no text.
    public var reason: String?
    /// Whether the refresh tokens that belong to the session stay good; nil when the script did not say, which means no.
    public var preservesRefreshTokens: Bool?

    private enum CodingKeys: String, CodingKey {
        case reason
        case preservesRefreshTokens = "preserve_refresh_tokens"
    }

    /// Makes a revocation.
    public init(reason: String? = nil, preservesRefreshTokens: Bool? = nil) {
        self.reason = reason
        self.preservesRefreshTokens = preservesRefreshTokens
    }

    private static let schema = ArgumentSchema.object([
        .init("message", .string()), .init("options", .object([.init("preserveRefreshTokens", .boolean)])),
    ])

    /// The revocation that the arguments of `session.revoke` make; nil stands for `undefined`.
    ///
    /// - Throws: ``RuleViolation`` with the code `invalidRevocation` for a reason that is no text, and for options that are no object or have
    ///   another member than a boolean `preserveRefreshTokens`.
    public init(reason: JSONValue?, options: JSONValue?) throws(RuleViolation) {
        var arguments: JSONObject = [:]
        arguments["message"] = reason
        arguments["options"] = options
        try Self.schema.check(arguments, .invalidRevocation)
        self.init(reason: reason?.stringValue, preservesRefreshTokens: options?["preserveRefreshTokens"]?.boolValue)
    }

    var arguments: [JSONValue] {
        let options = preservesRefreshTokens.map { JSONValue.object(["preserveRefreshTokens": .bool($0)]) }
        // The options have their place even when there is no reason.
        let first = reason.map { JSONValue.string($0) } ?? options.map { _ in JSONValue.null }
        return [first, options].compactMap { $0 }
    }

    /// The revocation as the JSON outcome shows it.
    var json: JSONValue {
        var members: JSONObject = [:]
        members["reason"] = reason.map { .string($0) }
        members["preserve_refresh_tokens"] = .bool(preservesRefreshTokens ?? false)
        return .object(members)
    }
}
