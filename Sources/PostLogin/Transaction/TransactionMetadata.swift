/// What actions leave for later actions of the same login with `transaction.setMetadata`: it is seen at once, lives through suspensions, and
/// is gone when the login is over.
public struct TransactionMetadata: Sendable, Hashable, Codable {
    /// The changed entries; null for a removed one.
    public private(set) var changes: JSONObject

    /// Changes as they are.
    public init(changes: JSONObject = [:]) { self.changes = changes }

    /// Whether nothing was asked for.
    public var isEmpty: Bool { changes.isEmpty }

    /// `transaction.setMetadata`; null removes the entry.
    ///
    /// - Throws: ``RuleViolation`` by the rules of ``TransactionMetadataRules/check(_:_:in:)``; nothing is changed then.
    public mutating func set(_ name: String, to value: JSONValue) throws(RuleViolation) {
        try TransactionMetadataRules.check(name, value, in: JSONObject().merging(changes: changes))
        changes[name] = value
    }

    /// `event.transaction` with these changes, as later actions see it; nil when there are none. It is made where there is none.
    func applied(to transaction: JSONObject?) -> JSONObject? {
        if changes.isEmpty { return nil }
        var changed = transaction ?? [:]
        changed["metadata"] = .object((changed["metadata"]?.objectValue ?? [:]).merging(changes: changes))
        return changed
    }
}
