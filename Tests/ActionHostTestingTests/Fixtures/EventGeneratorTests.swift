import ActionHostTesting
@testable import PostLogin
import Testing

@Suite("Random events")
struct EventGeneratorTests {
    private let events = (0..<1000).map { PostLoginEvent.random(seed: $0) }

    @Test("The same seed makes the same events, for ever")
    func stability() {
        let three = Array(EventGenerator(seed: 7).prefix(3))

        #expect(Array(EventGenerator(seed: 7).prefix(3)) == three)
        #expect(PostLoginEvent.random(seed: 7) == three[0])
        #expect(Set(three).count == 3)
        #expect(three.map { Self.checksum($0.jsonText) } == [3299227786243345065, 15086861558099232712, 12262124852331924008])
    }

    @Test("Seeds make different events")
    func variety() {
        #expect(Set(events).count == 1000)
    }

    @Test("Every event has the types that the reference has, and nothing has to be filled in")
    func types() throws {
        for event in events { #expect(try PostLoginEvent(json: .object(event.members)) == event) }
    }

    @Test("What is always there, by the reference, is there; what may be absent is absent now and then")
    func presence() {
        var missing: Set<String> = []
        for event in events { Self.missing(in: event.members, EventReference.members, path: "", &missing) }
        #expect(missing == ["session.id"])

        let optional = [
            "session", "refresh_token", "resource_server", "organization", "custom_domain", "agent", "experiment", "security_context",
            "session_transfer_token",
        ]
        #expect(optional.filter { name in events.allSatisfy { $0.members[name] != nil } } == [])
        #expect(optional.filter { name in events.allSatisfy { $0.members[name] == nil } } == [])
    }

    @Test("Values are those of the reference's lists, and over 1,000 seeds all of them come up", arguments: TriggerReference.eventValues.keys.sorted())
    func valueLists(path: String) {
        let found = Set(events.flatMap { Self.values(at: path.split(separator: ".").map(String.init)[...], in: .object($0.members)) })

        #expect(found == Set(TriggerReference.eventValues[path, default: []]))
    }

    @Test("An event is consistent in itself")
    func consistency() {
        for event in events {
            let body = event.request.query.isEmpty ? event.request.body : event.request.query
            #expect(event.user.identities.first.map { "\($0.provider ?? "")|\($0.userID ?? "")" } == event.user.userID)
            #expect(event.user.identities.first?.connection == event.connection.name)
            #expect(event.session?.userID ?? event.user.userID == event.user.userID)
            #expect(event.session?.clients?.first?.clientID ?? event.client.clientID == event.client.clientID)
            #expect((event.refreshToken == nil) == (event.transaction.protocol != "oauth2-refresh-token"))
            #expect(event.refreshToken?.sessionID ?? event.session?.id == event.session?.id)
            #expect(body["client_id"]?.stringValue ?? event.client.clientID == event.client.clientID)
            #expect(body["audience"]?.stringValue == event.resourceServer?.identifier)
            #expect(body["scope"]?.stringValue ?? "" == event.transaction.requestedScopes?.joined(separator: " "))
            #expect(body["state"]?.stringValue == event.transaction.state)
            #expect(body["response_type"]?.stringValue == event.transaction.responseType?.joined(separator: " "))
            #expect((body["prompt"] == "none") == (event.transaction.prompt == ["none"]))
            if event.authentication.methods.first?.name == "passkey" { #expect(event.connection.strategy == "auth0") }
            if event.stats.loginsCount == 1 { #expect(event.user.appMetadata == [:] && event.authorization.roles == []) }
        }
    }

    /// FNV-1a.
    private static func checksum(_ text: String) -> UInt64 {
        text.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    }

    private static func missing(in object: JSONObject, _ members: [ReferenceMember], path: String, _ missing: inout Set<String>) {
        for member in members {
            switch object[member.name] {
            case nil: if member.presence == .always { missing.insert(path + member.name) }
            case .object(let inner)? where member.name != "config" && member.type == nil:
                self.missing(in: inner, member.members, path: path + member.name + ".", &missing)
            case .array(let elements)?:
                for element in elements {
                    self.missing(in: element.objectValue ?? [:], member.members, path: path + member.name + "[].", &missing)
                }
            default: break
            }
        }
    }

    private static func values(at path: ArraySlice<String>, in json: JSONValue?) -> [String] {
        guard let name = path.first else { return json?.stringValue.map { [$0] } ?? [] }
        let isList = name.hasSuffix("[]")
        guard let member = json?[isList ? String(name.dropLast(2)) : name] else { return [] }
        return isList
            ? (member.arrayValue ?? []).flatMap { values(at: path.dropFirst(), in: $0) } : values(at: path.dropFirst(), in: member)
    }
}
