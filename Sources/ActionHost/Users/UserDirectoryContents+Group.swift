extension UserDirectoryContents {
    /// A group with its members.
    public struct Group: Sendable, Hashable {
        public var id: String
        public var name: String
        /// The id that another system gave it.
        public var externalID: String?
        /// The connection, or the organization, that it belongs to: elsewhere it does not count. Nil for a group of the whole tenant.
        public var connectionID: String?
        public var organizationID: String?
        public var tenantName: String
        /// In ISO 8601.
        public var createdAt: String
        public var updatedAt: String
        public var members: [Member]

        public init(
            id: String, name: String, externalID: String? = nil, connectionID: String? = nil, organizationID: String? = nil,
            tenantName: String = "", createdAt: String = unknownTime, updatedAt: String? = nil, members: [Member] = []
        ) {
            self.id = id
            self.name = name
            self.externalID = externalID
            self.connectionID = connectionID
            self.organizationID = organizationID
            self.tenantName = tenantName
            self.createdAt = createdAt
            self.updatedAt = updatedAt ?? createdAt
            self.members = members
        }

        /// Whether the group counts in a login.
        func counts(in scope: UserScope) -> Bool {
            (connectionID == nil || connectionID == scope.connection) && (organizationID == nil || organizationID == scope.organization)
        }

        var match: GroupMatch {
            GroupMatch(id: id, name: name, kind: connectionID != nil ? .connection : organizationID != nil ? .organization : .tenant)
        }

        func userGroup(_ member: Member) -> UserGroup {
            UserGroup(
                id: id, name: name, externalID: externalID, connectionID: connectionID, tenantName: tenantName, createdAt: createdAt,
                updatedAt: updatedAt, membershipCreatedAt: member.createdAt, assignment: member.assignment)
        }
    }

    /// A user in a group.
    public struct Member: Sendable, Hashable {
        public var userID: String
        /// When the user came into the group, in ISO 8601.
        public var createdAt: String
        /// How the user came into it.
        public var assignment: String

        public init(userID: String, createdAt: String = unknownTime, assignment: String = "direct") {
            self.userID = userID
            self.createdAt = createdAt
            self.assignment = assignment
        }
    }

    /// What stands for a time that nobody has given.
    public static let unknownTime = "1970-01-01T00:00:00.000Z"
}
