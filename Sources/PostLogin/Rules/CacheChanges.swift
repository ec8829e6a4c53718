/// What one login did to its copy of the cache, in order, for the host to apply to the cache that logins share.
///
/// Each key occurs once, with what became of it.
public struct CacheChanges: Sendable, Hashable, Codable {
    /// The changes: deletions first, then the records in the order in which they were last written.
    public let list: [CacheChange]

    /// A list of changes.
    public init(_ list: [CacheChange]) { self.list = list }

    /// Whether nothing changed.
    public var isEmpty: Bool { list.isEmpty }

    /// The list alone.
    public init(from decoder: any Decoder) throws { list = try [CacheChange](from: decoder) }

    /// The list alone.
    public func encode(to encoder: any Encoder) throws { try list.encode(to: encoder) }
}
