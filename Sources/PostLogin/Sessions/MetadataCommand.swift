/// A change of the metadata of a session or of a refresh token.
public enum MetadataCommand: Sendable, Hashable, Codable {
    /// `setMetadata(name, value)`; a value of nil, `null` in the script, removes the entry.
    case set(String, String?)
    /// `deleteMetadata(name)`.
    case delete(String)
    /// `evictMetadata()`, with the names of the entries that were there.
    case evict([String])

    /// The method, without its namespace.
    public var method: String {
        switch self {
        case .set: "setMetadata"
        case .delete: "deleteMetadata"
        case .evict: "evictMetadata"
        }
    }

    /// The arguments of the call.
    public var arguments: [JSONValue] {
        switch self {
        case .set(let name, let value): [.string(name), value.map { .string($0) } ?? JSONValue.null]
        case .delete(let name): [.string(name)]
        case .evict: []
        }
    }

    /// Puts the command on top of earlier changes, in which null stands for an entry that is removed.
    func apply(to changes: inout JSONObject) {
        switch self {
        case .set(let name, let value): changes[name] = value.map { .string($0) } ?? JSONValue.null
        case .delete(let name): changes[name] = JSONValue.null
        case .evict(let names): for name in names { changes[name] = JSONValue.null }
        }
    }
}
