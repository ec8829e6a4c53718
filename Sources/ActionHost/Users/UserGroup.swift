public import PostLogin

/// A group that a user is in.
public struct UserGroup: Sendable, Hashable {
    public var id: String
    public var name: String
    /// The id that another system gave it.
    public var externalID: String?
    /// The connection that it belongs to; nil for a group of the whole tenant or of an organization.
    public var connectionID: String?
    public var tenantName: String
    /// When the group was made and last changed, and when the user came into it, in ISO 8601.
    public var createdAt: String
    public var updatedAt: String
    public var membershipCreatedAt: String
    /// How the user came into it: `direct`, unless the directory says otherwise.
    public var assignment: String

    public init(
        id: String, name: String, externalID: String? = nil, connectionID: String? = nil, tenantName: String, createdAt: String,
        updatedAt: String, membershipCreatedAt: String, assignment: String = "direct"
    ) {
        self.id = id
        self.name = name
        self.externalID = externalID
        self.connectionID = connectionID
        self.tenantName = tenantName
        self.createdAt = createdAt
        self.updatedAt = updatedAt
        self.membershipCreatedAt = membershipCreatedAt
        self.assignment = assignment
    }

    /// As scripts see it in the answer of `api.groups.getUserGroups`; what is nil is absent.
    public var json: JSONValue {
        var members: JSONObject = ["id": .string(id), "name": .string(name)]
        members["external_id"] = externalID.map { .string($0) }
        members["connection_id"] = connectionID.map { .string($0) }
        members["tenant_name"] = .string(tenantName)
        members["created_at"] = .string(createdAt)
        members["updated_at"] = .string(updatedAt)
        members["membership_created_at"] = .string(membershipCreatedAt)
        members["assignment"] = .string(assignment)
        return .object(members)
    }
}
