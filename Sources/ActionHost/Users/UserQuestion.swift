import PostLogin

/// What a script asks about its user while it runs, through `api.groups` and `api.roles`: a value, as is the answer.
enum UserQuestion: Sendable, Hashable, Codable {
    case groups(of: String, PageRequest)
    case memberships(of: String, in: [String], UserScope)
    case roles(of: String, organization: String?, PageRequest)
    case rolesAmong(of: String, organization: String?, RoleFilter)

    /// The answer, in the shape that Auth0 gives it.
    func answer(from directory: any UserDirectory) async throws -> JSONValue {
        switch self {
        case .groups(let user, let page):
            Self.json(try await directory.groups(of: user, page: page), named: "groups", \.json)
        case .memberships(let user, let groups, let scope):
            Self.json(try await directory.memberships(of: user, in: groups, scope: scope), of: groups)
        case .roles(let user, let organization, let page):
            Self.json(try await directory.effectiveRoles(of: user, organization: organization, page: page), named: "roles", \.json)
        case .rolesAmong(let user, let organization, let filter):
            ["roles": .array(try await directory.effectiveRoles(of: user, organization: organization, among: filter).map(\.json))]
        }
    }

    /// The question as JSON.
    var jsonText: String { (try? JSONValueEncoder().encode(self).jsonText) ?? "null" }

    private static func json<Element>(_ page: Page<Element>, named name: String, _ json: (Element) -> JSONValue) -> JSONValue {
        var answer: JSONObject = [name: .array(page.elements.map(json))]
        answer["next"] = page.next.map { .string($0) }
        return .object(answer)
    }

    private static func json(_ memberships: [String: GroupMembership], of groups: [String]) -> JSONValue {
        var (found, errors): (JSONObject, JSONObject) = ([:], [:])
        for group in groups {
            switch memberships[group] ?? .notMember {
            case .member(let matches): found[group] = ["is_member": true, "matches": .array(matches.map(\.json))]
            case .notMember: found[group] = ["is_member": false]
            case .unknown(let code): errors[group] = .string(code)
            }
        }
        var answer: JSONObject = ["memberships": .object(found)]
        if !errors.isEmpty { answer["errors"] = .object(errors) }
        return .object(answer)
    }
}
