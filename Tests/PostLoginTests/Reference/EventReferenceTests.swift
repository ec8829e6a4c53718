@testable import PostLogin
import Testing

@Suite("What is said about the event")
struct EventReferenceTests {
    @Test("Every known member of the event is described, and no other")
    func complete() {
        let known = paths(PostLoginEvent.members, EventReference.members)
        let described = paths(EventReference.members)

        #expect(known == described)
        #expect(known.count > 200)
    }

    @Test("Where the description has the type of an object, that object is described elsewhere")
    func recursion() {
        #expect(ownTypes(PostLoginEvent.members, EventReference.members) == ["transaction.actor.act"])
    }

    @Test("No member is described twice, none without a sentence")
    func sentences() {
        let all = EventReference.members.flatMap(flattened)
        #expect(all.filter { !$0.summary.hasSuffix(".") && !$0.summary.hasSuffix("…") }.map(\.name) == [])
        #expect(all.filter { $0.status.kind != .works && $0.status.note.isEmpty }.map(\.name) == [])
        #expect(([EventReference.members] + all.map(\.members)).filter { Set($0.map(\.name)).count != $0.count } == [])
    }

    @Test("The declarations of an object have its members in their types, optional where Auth0 may leave them out")
    func declaration() {
        #expect(
            TriggerReference.typeScript.contains(
                """
                  /** The connection that authenticated the user. */
                  connection: {
                    /** The connection's id, with the prefix `con_`. */
                    id: string;
                    /** The connection's metadata: texts by name. */
                    metadata?: Record<string, string>;
                    /** The connection's name: `Username-Password-Authentication`, `google-oauth2`, … */
                    name: string;
                    /** The kind of connection: `auth0` for a database, `ad`, `waad`, …; the name for a social one. */
                    strategy: string;
                  };

                """))
    }

    @Test("Objects in arrays and maps, null, vocabularies and open objects are declared as what they are", arguments: [
        "    methods: {\n", "      type?: string;\n    }[];\n", "    config: Record<string, {\n", "    }>;\n", "  } | null;\n",
        "    mode?: 'persistent' | 'non-persistent';\n", "    metadata: Record<string, string | number | boolean>;\n",
        "    prompt?: string[];\n", "      latitude?: number;\n", "      timeZone?: string;\n      [member: string]: any;\n    };\n",
        "      act?: NonNullable<PostLoginEvent['transaction']>['actor'];\n", "    user_metadata: Record<string, any>;\n",
    ])
    func forms(text: String) {
        #expect(TriggerReference.typeScript.contains(text))
    }

    private func paths(_ schemas: EventSchema.Members, _ descriptions: [ReferenceMember], in path: String = "") -> Set<String> {
        schemas.schemas.reduce(into: []) { paths, member in
            let description = descriptions.first { $0.name == member.name }
            paths.insert(path + member.name)
            guard description?.type == nil, let object = member.schema.innermostObject else { return }
            paths.formUnion(self.paths(object, description?.members ?? [], in: path + member.name + "."))
        }
    }

    private func paths(_ members: [ReferenceMember], in path: String = "") -> Set<String> {
        members.reduce(into: []) { paths, member in
            paths.insert(path + member.name)
            paths.formUnion(self.paths(member.members, in: path + member.name + "."))
        }
    }

    private func ownTypes(_ schemas: EventSchema.Members, _ descriptions: [ReferenceMember], in path: String = "") -> [String] {
        schemas.schemas.flatMap { name, schema -> [String] in
            guard let object = schema.innermostObject, let description = descriptions.first(where: { $0.name == name }) else { return [] }
            if description.type != nil { return [path + name] }
            return ownTypes(object, description.members, in: path + name + ".")
        }
    }

    private func flattened(_ member: ReferenceMember) -> [ReferenceMember] { [member] + member.members.flatMap(flattened) }
}
