/// The page that lists the event and the api, in Markdown.
enum ReferencePage {
    static var text: String {
        ([introduction] + event + api).joined(separator: "\n\n") + "\n"
    }

    private static let introduction = """
        # The event and the api, compared with Auth0

        <!-- Made by `actionhost types --format markdown > docs/auth0.md`. Change the tables in Sources/PostLogin/Reference, not this page. -->

        ActionHost runs actions of Auth0's trigger `post-login`, version `v3`. This page lists everything that an action can name there:
        \(count) members of the event and \(APIReference.namespaces.flatMap(\.calls).count) calls of the api.

        - **works**: as on Auth0.
        - **works, with a difference**: it is there, and does one thing differently.
        - **not offered**: an action cannot use it; what happens instead is said.

        `actionhost types` prints the same as TypeScript declarations, which editors complete and check action files with.
        """

    private static let count = rows(PostLoginEvent.members, EventReference.members, path: "event").count

    // MARK: The event

    private static var event: [String] {
        [
            """
            ## The event

            The event is what the login server hands in, or the file given with `--event`. All members are passed on as they are, also those
            that are not listed here; none is required. “May be absent” says what Auth0 documents. The objects that actions take for granted
            are added when they are missing: `secrets`, `configuration`, `request` with `query`, `body` and `geoip`, `client` with
            `metadata`, `connection`, `user` with `identities` and both kinds of metadata, `stats`, `tenant`, `transaction` with `metadata`,
            `authorization` with `roles`, and `authentication` with `methods`.

            An action may write to its event; no other action sees that.
            """
        ]
            + PostLoginEvent.members.schemas.map { name, schema in
                let description = EventReference.members.first { $0.name == name }
                let head = "### `event.\(name)`\n\n\(description.map(sentence) ?? "")"
                let rows = rows(schema.innermostObject ?? [:], description?.members ?? [], path: name)
                guard !rows.isEmpty else { return head }
                return head + "\n\n" + table(["Member", "Type", "May be absent", "Meaning", "Here"], rows)
            }
    }

    private static func sentence(_ member: ReferenceMember) -> String {
        let presence =
            switch member.presence {
            case .always: ""
            case .optional: " May be absent."
            case .nullable: " May be `null`."
            }
        return member.summary + presence + " Here: " + status(member.status) + (member.status.note.isEmpty ? "." : "")
    }

    /// A row for each member, and for each member of an object.
    private static func rows(_ schemas: EventSchema.Members, _ descriptions: [ReferenceMember], path: String) -> [[String]] {
        schemas.schemas.flatMap { name, schema -> [[String]] in
            let description = descriptions.first { $0.name == name }
            let path = path + "." + name
            let row = [
                "`\(path)`", code(description?.type ?? schema.typeScript("object")),
                description?.presence == .optional ? "yes" : "", description?.summary ?? "", status(description?.status ?? .works()),
            ]
            guard description?.type == nil, let object = schema.innermostObject else { return [row] }
            return [row] + rows(object, description?.members ?? [], path: path + schema.typeScript("").steps)
        }
    }

    // MARK: The api

    private static var api: [String] {
        [
            """
            ## The api

            Calls record what an action asks for. It is applied when the actions have run; what an action has recorded is thrown away when it
            throws. A call after the handler has settled is ignored, with a warning in the execution report. `api` and its namespaces are
            ordinary objects: an unknown member is `undefined`.
            """
        ]
            + APIReference.namespaces.map { namespace in
                "### `api.\(namespace.name)`\n\n\(namespace.summary)\n\n"
                    + table(["Call", "Returns", "Meaning", "Throws", "Here"], namespace.calls.map { row($0, of: namespace) })
            }
    }

    private static func row(_ call: ReferenceCall, of namespace: ReferenceNamespace) -> [String] {
        let parameters = call.parameters.map { $0.isOptional ? "\($0.name)?" : $0.name }.joined(separator: ", ")
        let result =
            switch call.result {
            case .api: "`api`"
            case .nothing: ""
            case .value(let type): code(type)
            }
        let details = call.parameters.map { "`\($0.name)`: \($0.summary)" }
        let advice = call.deprecation.map { ["Deprecated: \($0)"] } ?? []
        return [
            "`\(namespace.name).\(call.name)(\(parameters))`", result, ([call.summary] + details + advice).joined(separator: "<br>"),
            call.failure ?? "", status(call.status),
        ]
    }

    // MARK: Both

    private static func status(_ status: ReferenceStatus) -> String {
        status.note.isEmpty ? status.kind.rawValue : "\(status.kind.rawValue). \(status.note)"
    }

    private static func code(_ type: String) -> String { "`\(type.replacing("|", with: "\\|"))`" }

    private static func table(_ head: [String], _ rows: [[String]]) -> String {
        ([head, head.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }
}

extension String {
    /// `[]` for each array and `.*` for each map that a TypeScript type goes through.
    fileprivate var steps: String { hasSuffix("[]") ? "[]" : hasPrefix("Record") ? ".*" : "" }
}
