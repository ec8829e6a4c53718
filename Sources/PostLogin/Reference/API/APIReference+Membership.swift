extension APIReference {
    static let groups = ReferenceNamespace("groups", "The groups that the user is in.", [
        ReferenceCall(
            "getUserGroups", [page(of: "groups")], .value("Promise<{ groups: UserGroup[]; next?: string }>"),
            "A page of the user's groups; `next` begins the next one.",
            throws: "(rejects) when `from` is no text, or `take` no positive integer.",
            .works("From the user directory. Without one, there are no groups.")),
        ReferenceCall(
            "hasGroupMembership", [.required("groups", "string[]", "Ids or names, 1,000 at most.")], .value("Promise<GroupMemberships>"),
            "Whether the user is in each of the groups.", throws: "(rejects) when it is no array of texts, or empty.",
            .works("From the user directory. Without one, there are no groups.")),
    ])

    static let roles = ReferenceNamespace(
        "roles", "The roles that the user has, directly or as a member of a group; in an organization, those that hold there.",
        [
            ReferenceCall(
                "getUserEffectiveRoles", [page(of: "roles", limit: ", 100 at most")],
                .value("Promise<{ roles: UserRole[]; next?: string }>"), "A page of the user's roles; `next` begins the next one.",
                throws: "(rejects) when `from` is no text, or `take` no integer from 1 to 100.", rolesStatus),
            ReferenceCall(
                "getUserEffectiveRolesByIds", [.required("ids", "string[]", "The roles' ids, 100 at most.")],
                .value("Promise<{ roles: UserRole[] }>"), "Those of the user's roles that have one of the ids.",
                throws: "(rejects) when it is no array of texts, empty or too long.", rolesStatus),
            ReferenceCall(
                "getUserEffectiveRolesByNames", [.required("names", "string[]", "The roles' names, 50 at most.")],
                .value("Promise<{ roles: UserRole[] }>"), "Those of the user's roles that have one of the names.",
                throws: "(rejects) when it is no array of texts, empty or too long.", rolesStatus),
        ])

    private static func page(of things: String, limit: String = "") -> ReferenceCall.Parameter {
        .optional(
            "options", "{ take?: number; from?: string }", "How many \(things)\(limit), and the `next` of the page before.")
    }

    private static let rolesStatus = ReferenceStatus.works(
        "From the user directory. Without one, the roles are those of `event.authorization.roles`, each with its name for an id.")

    static let groupTypes: [ReferenceType] = [
        .object("UserGroup", "A group that a user is in.", [
            .member("id", "string", "The group's id."),
            .member("name", "string", "The group's name."),
            .member("external_id?", "string", "The id that another system gave it."),
            .member("connection_id?", "string", "The connection that it belongs to."),
            .member("tenant_name", "string", "The tenant that it belongs to."),
            .member("created_at", "string", "When it was made, in ISO 8601."),
            .member("updated_at", "string", "When it last changed, in ISO 8601."),
            .member("membership_created_at", "string", "When the user came into it, in ISO 8601."),
            .member("assignment", "string", "How the user came into it."),
        ]),
        .object("GroupMemberships", "Which groups a user is in.", [
            .member(
                "memberships",
                "Record<string, { is_member: boolean; matches?: { id: string; name: string; group_type: string }[] }>",
                "By the id or name asked for: whether the user is in such a group, and in which."),
            .member("errors?", "Record<string, string>", "Codes for what could not be found out, by the id or name asked for."),
        ]),
    ]

    static let roleTypes: [ReferenceType] = [
        .object("UserRole", "A role that a user has.", [
            .member("id", "string", "The role's id."),
            .member("name", "string", "The role's name."),
            .member("type", "string", "How the user comes to have it: `direct` or `groups`."),
        ]),
    ]
}
