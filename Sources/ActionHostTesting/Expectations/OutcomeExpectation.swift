import ActionHost
public import PostLogin

/// What a step of a login has to come to.
///
/// ```swift
/// let expectation = try OutcomeExpectation([
///     "id_token": ["https://example.com/roles": ["analyst"]],
///     "user_metadata": ["last_seen": ["$type": "time"]],
/// ])
/// for difference in expectation.differences(in: outcome) { print(difference) }
/// ```
///
/// What is named has to be so; what is not named may be as it is. With `exactly`, nothing else may have become of the login. Parts are
/// compared as ``JSONPattern`` says; docs/testing.md has every name.
public struct OutcomeExpectation: Sendable, Hashable {
    /// What counts, by the names of an ``OutcomeSummary``.
    var members: JSONObject
    /// Whether what becomes of the login is named completely.
    var isExact: Bool
    /// Whether what becomes of the login is compared with what it came to before.
    public var isSnapshot: Bool

    /// What becomes of a login, and names for parts of it that are shorter to write.
    static let outcomeKeys = [
        "outcome", "denial", "failure", "suspension", "redirect", "form", "challenge", "enrollment", "id_token", "access_token", "scopes",
        "user_metadata", "app_metadata", "multifactor", "remembers_browser", "authentication_methods", "session", "refresh_token",
        "transaction_metadata", "saml_response", "primary_user_id",
    ]
    /// What goes on meanwhile.
    static let accountKeys = ["actions", "effects", "logs", "warnings", "requests", "users"]

    /// Reads an expectation.
    ///
    /// - Throws: ``DocumentError`` for a name that is not known, a matcher that there is not, and the like.
    public init(_ json: JSONValue) throws(DocumentError) { try self.init(DocumentValue(json), at: "expect") }

    /// An expectation that something of a certain name comes about.
    init(outcome: String) {
        members = ["outcome": .string(outcome)]
        (isExact, isSnapshot) = (false, false)
    }

    /// Compares an outcome with the expectation.
    ///
    /// - Returns: what is otherwise than expected; empty when nothing is.
    public func differences(in outcome: LoginOutcome) -> [OutcomeDifference] {
        OutcomeDifference.all(in: compare(OutcomeSummary(outcome)), traced: EffectTrace(outcome))
    }

    /// An outcome beside the expectation.
    ///
    /// - Parameter secrets: the values that the names in `$jwt` stand for.
    func compare(_ summary: OutcomeSummary, secrets: [String: String] = [:]) -> ComparedValue {
        let expected = members.naming(secrets)
        // Whoever names everything that becomes of a login need not name lines.
        let outcome = isExact ? summary.outcome(withPlacesOf: expected) : summary.outcome
        let all = outcome.merging(summary.account.filtered { expected[$0] != nil })
        // What was read once can be read again.
        guard let pattern = try? JSONPattern(.object(expected)), case .object(var compared) = pattern.compare(.object(all), isExact: isExact) else {
            return .different(expected: .object(expected), actual: .object(all))
        }
        // How the login ended instead is what one wants to know first.
        if let index = compared.firstIndex(where: { $0.name == "outcome" && !$0.value.isSame }) {
            for name in ["denial", "failure", "suspension"] {
                if let position = compared.firstIndex(where: { $0.name == name && $0.value.isSame }), let value = all[name] {
                    compared.remove(at: position)
                    compared.insert(ComparedValue.Member(name: name, value: .different(expected: nil, actual: value)), at: position < index ? index : index + 1)
                }
            }
        }
        return .object(compared)
    }

    /// An outcome beside what it came to before.
    static func compare(_ snapshot: JSONObject, with stored: JSONObject) -> ComparedValue {
        JSONPattern(literally: .object(stored)).compare(.object(snapshot), isExact: true)
    }
}

extension JSONPattern {
    /// A pattern that only the value itself fits, also where it looks like a matcher.
    init(literally json: JSONValue) {
        switch json {
        case .array(let elements): self.init(.list(elements.map { JSONPattern(literally: $0) }), json: json)
        case .object(let object): self.init(.object(object.map { Member(name: $0, pattern: JSONPattern(literally: $1)) }), json: json)
        default: self.init(.value(json), json: json)
        }
    }
}

extension JSONObject {
    fileprivate func merging(_ other: JSONObject) -> JSONObject {
        var result = self
        result.merge(other)
        return result
    }

    fileprivate func filtered(_ isIncluded: (String) -> Bool) -> JSONObject { JSONObject(filter { isIncluded($0.0) }) }

    /// With the values of secrets where a `$jwt` names them.
    fileprivate func naming(_ secrets: [String: String]) -> JSONObject {
        secrets.isEmpty ? self : JSONObject(map { ($0, $1.naming(secrets)) })
    }
}

extension JSONValue {
    fileprivate func naming(_ secrets: [String: String]) -> JSONValue {
        switch self {
        case .array(let elements): return .array(elements.map { $0.naming(secrets) })
        case .object(let object):
            var result = object.naming(secrets)
            if var token = result["$jwt"]?.objectValue, let secret = token["secret"]?.stringValue.flatMap({ secrets[$0] }) {
                token["secret"] = .string(secret)
                result["$jwt"] = .object(token)
            }
            return .object(result)
        default: return self
        }
    }
}
