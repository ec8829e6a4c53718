import JavaScriptEngine

/// `api.roles`: the roles that the user has, directly or as a member of a group; in an organization, those that hold there.
enum RolesNamespace: APINamespace {
    static let name = "roles"
    static let returnsPromises = true
    private static let (mostRoles, mostIDs, mostNames) = (100, 100, 50)

    static let methods: [String: Method] = [
        "getUserEffectiveRoles": { call in
            try call.ask {
                let page = try call.page(limit: mostRoles)
                return .roles(of: try call.userID(), organization: try call.scope().organization, page)
            }
        },
        "getUserEffectiveRolesByIds": { call in
            try call.ask {
                let ids = try call.texts("ids", limit: mostIDs)
                return .rolesAmong(of: try call.userID(), organization: try call.scope().organization, .ids(ids))
            }
        },
        "getUserEffectiveRolesByNames": { call in
            try call.ask {
                let names = try call.texts("names", limit: mostNames)
                return .rolesAmong(of: try call.userID(), organization: try call.scope().organization, .names(names))
            }
        },
    ]
}
