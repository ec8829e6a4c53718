import JavaScriptEngine

/// `api.groups`: the groups that the user is in.
enum GroupsNamespace: APINamespace {
    static let name = "groups"
    static let returnsPromises = true
    /// Auth0 states no limit; this one keeps a question within bounds.
    private static let mostGroups = 1000

    static let methods: [String: Method] = [
        "getUserGroups": { call in
            try call.ask {
                let page = try call.page()
                return .groups(of: try call.userID(), page)
            }
        },
        "hasGroupMembership": { call in
            try call.ask {
                let groups = try call.texts("groups", limit: mostGroups)
                return .memberships(of: try call.userID(), in: groups, try call.scope())
            }
        },
    ]
}
