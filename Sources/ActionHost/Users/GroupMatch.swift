public import PostLogin

/// A group that an id or a name stands for, and that a user is in.
public struct GroupMatch: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case connection, organization, tenant
    }

    public var id: String
    public var name: String
    /// What the group belongs to.
    public var kind: Kind

    public init(id: String, name: String, kind: Kind) {
        self.id = id
        self.name = name
        self.kind = kind
    }

    /// As scripts see it in the answer of `api.groups.hasGroupMembership`.
    public var json: JSONValue { ["id": .string(id), "name": .string(name), "group_type": .string(kind.rawValue)] }
}
