public import PostLogin

extension UserDirectoryContents {
    /// Reads what a file holds:
    ///
    /// ```json
    /// {
    ///   "users": [{"user_id": "auth0|1", "email": "ada@example.com", "user_metadata": {"color": "blue"}}],
    ///   "groups": [{"id": "grp_1", "name": "staff", "members": ["auth0|1"]}],
    ///   "roles": [{"id": "rol_1", "name": "Editor", "assignments": ["auth0|1", {"group_id": "grp_1", "organization_id": "org_1"}]}]
    /// }
    /// ```
    ///
    /// Each list may be left out. Users have the members of `event.user`. A group may also have `external_id`, `connection_id`,
    /// `organization_id`, `tenant_name`, `created_at` and `updated_at`; a member that is an object has `user_id` and may have `created_at`
    /// and `assignment`; an assignment that is an object has `user_id` or `group_id` and may have `organization_id`.
    ///
    /// - Throws: ``UserDirectoryError`` with the code `invalidContents`, which names the place: `groups[0].members[1]: …`. Besides wrong
    ///   types, these are mistakes: an id that is used twice, and a user or a group that is named and not there.
    public init(json: JSONValue) throws(UserDirectoryError) {
        self.init()
        let root = try ContentsReader(json, at: "", allowed: ["users", "groups", "roles"])
        users = try root.list("users", Self.user)
        groups = try root.list("groups", Self.group)
        roles = try root.list("roles", Self.role)
        try checkIDs()
        try checkNames()
    }

    private static func user(_ json: JSONValue, at path: String) throws(UserDirectoryError) -> PostLoginEvent.User {
        // The types of its members are those of an event's user.
        do throws(EventError) {
            _ = try PostLoginEvent(json: ["user": json])
        } catch {
            let place = error.path.map { path + $0.dropFirst("event.user".count) } ?? path
            throw .invalidContents("\(place): \(error.message)")
        }
        let user = PostLoginEvent.User(members: json.objectValue ?? [:])
        guard user.userID?.isEmpty == false else { throw .invalidContents("\(path): a user needs a user_id") }
        return user
    }

    private static func group(_ json: JSONValue, at path: String) throws(UserDirectoryError) -> Group {
        let reader = try ContentsReader(
            json, at: path,
            allowed: [
                "id", "name", "external_id", "connection_id", "organization_id", "tenant_name", "created_at", "updated_at", "members",
            ])
        return Group(
            id: try reader.text("id"), name: try reader.text("name"), externalID: try reader.optionalText("external_id"),
            connectionID: try reader.optionalText("connection_id"), organizationID: try reader.optionalText("organization_id"),
            tenantName: try reader.optionalText("tenant_name") ?? "", createdAt: try reader.optionalText("created_at") ?? unknownTime,
            updatedAt: try reader.optionalText("updated_at"), members: try reader.list("members", Self.member))
    }

    private static func member(_ json: JSONValue, at path: String) throws(UserDirectoryError) -> Member {
        if case .string(let userID) = json { return Member(userID: userID) }
        let reader = try ContentsReader(json, at: path, allowed: ["user_id", "created_at", "assignment"])
        return Member(
            userID: try reader.text("user_id"), createdAt: try reader.optionalText("created_at") ?? unknownTime,
            assignment: try reader.optionalText("assignment") ?? "direct")
    }

    private static func role(_ json: JSONValue, at path: String) throws(UserDirectoryError) -> Role {
        let reader = try ContentsReader(json, at: path, allowed: ["id", "name", "assignments"])
        return Role(id: try reader.text("id"), name: try reader.text("name"), assignments: try reader.list("assignments", Self.assignment))
    }

    private static func assignment(_ json: JSONValue, at path: String) throws(UserDirectoryError) -> Assignment {
        if case .string(let userID) = json { return Assignment(.user(userID)) }
        let reader = try ContentsReader(json, at: path, allowed: ["user_id", "group_id", "organization_id"])
        let organization = try reader.optionalText("organization_id")
        switch (try reader.optionalText("user_id"), try reader.optionalText("group_id")) {
        case (let user?, nil): return Assignment(.user(user), organizationID: organization)
        case (nil, let group?): return Assignment(.group(group), organizationID: organization)
        default: throw .invalidContents("\(path): an assignment needs a user_id or a group_id")
        }
    }

    private func checkIDs() throws(UserDirectoryError) {
        for (kind, ids) in [("users", users.map { $0.userID ?? "" }), ("groups", groups.map(\.id)), ("roles", roles.map(\.id))] {
            var known: Set<String> = []
            for (index, id) in ids.enumerated() where !known.insert(id).inserted {
                throw .invalidContents("\(kind)[\(index)]: the id \(id) is used twice")
            }
        }
    }

    private func checkNames() throws(UserDirectoryError) {
        let userIDs = Set(users.compactMap(\.userID))
        let groupIDs = Set(groups.map(\.id))
        for (index, group) in groups.enumerated() {
            for (position, member) in group.members.enumerated() where !userIDs.contains(member.userID) {
                throw .invalidContents("groups[\(index)].members[\(position)]: there is no user \(member.userID)")
            }
        }
        for (index, role) in roles.enumerated() {
            for (position, assignment) in role.assignments.enumerated() {
                let problem: String? =
                    switch assignment.assignee {
                    case .user(let user): userIDs.contains(user) ? nil : "there is no user \(user)"
                    case .group(let group): groupIDs.contains(group) ? nil : "there is no group \(group)"
                    }
                if let problem { throw .invalidContents("roles[\(index)].assignments[\(position)]: \(problem)") }
            }
        }
    }
}
