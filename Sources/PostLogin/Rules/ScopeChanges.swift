import OrderedCollections

/// What actions do to the scopes of the access token: scopes added and scopes removed.
///
/// The last operation on a scope counts. A call that is refused changes nothing. Source: Auth0, post-login API object,
/// `accessToken.addScope` and `accessToken.removeScope`.
public struct ScopeChanges: Sendable, Hashable, Codable {
    /// How long a scope may be: 280 characters, counted as JavaScript counts them (UTF-16 code units), once trimmed.
    public static let lengthLimit = 280
    /// How many scopes one execution may add: 1,000.
    public static let addedLimit = 1000
    /// How many scopes one execution may change, added and removed together: 2,000.
    public static let changedLimit = 2000

    private var additions: OrderedSet<String> = []
    private var removals: OrderedSet<String> = []

    private enum CodingKeys: String, CodingKey {
        case additions = "added"
        case removals = "removed"
    }

    /// No changes.
    public init() {}

    /// The scopes added and not removed again, in the order of the calls.
    public var added: [String] { Array(additions) }
    /// The scopes removed and not added again, in the order of the calls.
    public var removed: [String] { Array(removals) }
    /// Whether nothing changes.
    public var isEmpty: Bool { additions.isEmpty && removals.isEmpty }

    /// `accessToken.addScope`.
    ///
    /// - Returns: the scope that was added: the argument without the whitespace around it.
    /// - Throws: ``RuleViolation`` for a scope that is empty, too long or has whitespace inside (`invalidScope`), and for one
    ///   beyond ``addedLimit`` or ``changedLimit`` (`tooManyScopes`).
    @discardableResult
    public mutating func add(_ scope: String) throws(RuleViolation) -> String {
        let scope = try ScopeRules.checked(scope)
        guard additions.contains(scope) || additions.count < Self.addedLimit else {
            throw RuleViolation(
                .tooManyScopes,
                "An action may add at most \(Self.addedLimit) scopes; \(JSONValue.string(scope).jsonText) is one more."
            )
        }
        try checkRoom(for: scope)
        removals.remove(scope)
        additions.append(scope)
        return scope
    }

    /// `accessToken.removeScope`.
    ///
    /// - Returns: the scope that was removed: the argument without the whitespace around it.
    /// - Throws: ``RuleViolation`` for a scope that is empty, too long or has whitespace inside (`invalidScope`), and for one
    ///   beyond ``changedLimit`` (`tooManyScopes`).
    @discardableResult
    public mutating func remove(_ scope: String) throws(RuleViolation) -> String {
        let scope = try ScopeRules.checked(scope)
        try checkRoom(for: scope)
        additions.remove(scope)
        removals.append(scope)
        return scope
    }

    /// Puts the changes of a later action on top of these. The limits are those of one execution and are not applied again.
    public mutating func merge(_ later: ScopeChanges) {
        removals.subtract(later.additions)
        additions.subtract(later.removals)
        additions.formUnion(later.additions)
        removals.formUnion(later.removals)
    }

    /// The scopes that the access token gets: those requested, then those added, without those removed; each once, in order.
    public func granted(requested: [String]) -> [String] {
        Array(OrderedSet(requested).union(additions).subtracting(removals))
    }

    private func checkRoom(for scope: String) throws(RuleViolation) {
        let isKnown = additions.contains(scope) || removals.contains(scope)
        guard isKnown || additions.count + removals.count < Self.changedLimit else {
            throw RuleViolation(
                .tooManyScopes,
                "An action may change at most \(Self.changedLimit) scopes; \(JSONValue.string(scope).jsonText) is one more."
            )
        }
    }
}
