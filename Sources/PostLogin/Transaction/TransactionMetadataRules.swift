/// What `transaction.setMetadata` can be given. (Auth0: limitations of Actions, transaction metadata.)
public enum TransactionMetadataRules {
    /// Code points of a name.
    public static let nameLimit = 64
    /// Bytes of UTF-8 that a value takes, as text.
    public static let valueLimit = 8 * 1024
    /// Bytes of UTF-8 that all of a transaction's metadata take, as one compact JSON object.
    public static let sizeLimit = 16 * 1024
    /// The largest number up to which every integer is exact: `Number.MAX_SAFE_INTEGER`.
    public static let largestInteger = 9_007_199_254_740_991.0

    /// Checks a write; removing an entry is checked for its name only.
    ///
    /// - Parameters:
    ///   - value: null removes the entry.
    ///   - metadata: what is there before the write.
    /// - Throws: ``RuleViolation`` with the code `invalidTransactionMetadata`; its message names the entry and the limit.
    public static func check(_ name: String, _ value: JSONValue, in metadata: JSONObject) throws(RuleViolation) {
        let length = name.unicodeScalars.count
        guard length <= nameLimit else { throw violation(name, "the key has \(length) characters; at most \(nameLimit) are allowed") }
        switch value {
        case .null: return
        case .bool: break
        case .string(let text):
            guard text.utf8.count <= valueLimit else {
                throw violation(name, "the value takes \(text.utf8.count) bytes; at most \(valueLimit) bytes are allowed")
            }
        case .number(let number):
            guard number.isFinite else { throw violation(name, "a number must be finite") }
            guard number.rounded() != number || number.magnitude <= largestInteger else {
                throw violation(name, "an integer must be safe, at most \(Int(largestInteger)) either way; write larger ones as text")
            }
        case .array, .object: throw violation(name, "the value must be a string, a number, a boolean or null")
        }
        var changed = metadata
        changed[name] = value
        let size = changed.jsonText.utf8.count
        guard size <= sizeLimit else {
            throw violation(name, "with it, the metadata take \(size) bytes of JSON; at most \(sizeLimit) bytes are allowed")
        }
    }

    private static func violation(_ name: String, _ reason: String) -> RuleViolation {
        RuleViolation(.invalidTransactionMetadata, "transaction metadata: \(JSONValue.string(name).jsonText): \(reason)")
    }
}
