import Foundation
import PostLogin
import Testing

@Suite("The event")
struct PostLoginEventTests {
    @Test("fills in what scripts dereference without a guard")
    func emptyEvent() throws {
        let expected = """
            {"secrets":{},"configuration":{},"request":{"query":{},"body":{},"geoip":{}},"client":{"metadata":{}},\
            "connection":{},"user":{"user_metadata":{},"app_metadata":{},"identities":[]},"stats":{},"tenant":{},\
            "transaction":{"metadata":{}},"authorization":{"roles":[]},"authentication":{"methods":[]}}
            """
        #expect(try PostLoginEvent(parsing: "{}").jsonText == expected)
    }

    @Test("fills in beside what is there, and for null", arguments: [
        (#"{"user":{"user_id":"a"}}"#, "user",
            ["user_id": "a", "user_metadata": [:], "app_metadata": [:], "identities": []]),
        (#"{"user":{"app_metadata":{"a":1}}}"#, "user",
            ["app_metadata": ["a": 1], "user_metadata": [:], "identities": []]),
        (#"{"user":{"identities":null}}"#, "user", ["identities": [], "user_metadata": [:], "app_metadata": [:]]),
        (#"{"request":null}"#, "request", ["query": [:], "body": [:], "geoip": [:]]),
        (#"{"request":{"body":{"a":1},"geoip":null}}"#, "request", ["body": ["a": 1], "geoip": [:], "query": [:]]),
        (#"{"client":{"client_id":"c"}}"#, "client", ["client_id": "c", "metadata": [:]]),
        (#"{"transaction":{"protocol":"samlp"}}"#, "transaction", ["protocol": "samlp", "metadata": [:]]),
        (#"{"authorization":{"roles":["a"]}}"#, "authorization", ["roles": ["a"]]),
        (#"{"secrets":null}"#, "secrets", [:]),
    ] as [(String, String, JSONValue)])
    func filling(text: String, member: String, expected: JSONValue) throws {
        #expect(try PostLoginEvent(parsing: text).members[member] == expected)
    }

    @Test("changes nothing in an event that has everything")
    func completeEvent() throws {
        #expect(try PostLoginEvent(parsing: Self.complete).jsonText == Self.complete)
    }

    @Test("keeps members that it does not know, in their order")
    func unknownMembers() throws {
        let text = #"{"zebra":[1,{"b":null,"a":2}],"user":{"groups":["x"],"user_id":"a","email":"e"}}"#
        let event = try PostLoginEvent(parsing: text)
        #expect(event.members["zebra"]?.jsonText == #"[1,{"b":null,"a":2}]"#)
        #expect(event.members.names.prefix(2) == ["zebra", "user"])
        let userMembers = ["groups", "user_id", "email", "user_metadata", "app_metadata", "identities"]
        #expect(event.user.members.names == userMembers)
        #expect(event.user.members["groups"] == ["x"])
    }

    @Test("accepts null for members that may be absent, and keeps it", arguments: [
        #"{"experiment":null}"#, #"{"session":null}"#, #"{"organization":null}"#,
        #"{"refresh_token":{"session_id":null}}"#, #"{"security_context":{"ja3":null}}"#, #"{"user":{"email":null}}"#,
        #"{"session":{"actor":{"sub":"a","extra":null}}}"#,
    ])
    func nullMembers(text: String) throws {
        let event = try PostLoginEvent(parsing: text)
        #expect(event.jsonText.hasPrefix(text.dropLast(text.hasPrefix(#"{"user"#) ? 2 : 1)))
        #expect(event.experiment == nil)
        #expect(event.organization == nil)
        #expect(event.refreshToken?.sessionID == nil)
        #expect(event.securityContext?.ja3 == nil)
        #expect(event.user.email == nil)
    }

    @Test("tells a session without members from none")
    func emptySession() throws {
        #expect(try PostLoginEvent(parsing: #"{"session":{}}"#).session == PostLoginEvent.Session())
        #expect(try PostLoginEvent(parsing: "{}").session == nil)
    }

    @Test("keeps metadata that is no object", arguments: [nil, "text", 1, true, [1]] as [JSONValue])
    func strangeMetadata(value: JSONValue) throws {
        let json: JSONValue = ["user": ["app_metadata": value, "user_metadata": value]]
        let event = try PostLoginEvent(json: json)
        #expect(event.user.members["app_metadata"] == value)
        #expect(event.user.members["user_metadata"] == value)
        #expect(event.user.appMetadata == [:])
        #expect(event.user.userMetadata == [:])
    }

    @Test("reads every documented member")
    func properties() throws {
        let event = try PostLoginEvent(parsing: Self.complete)
        #expect(event.authentication.methods.map(\.name) == ["pwd", "mfa"])
        #expect(event.authentication.methods.map(\.type) == [nil, "otp"])
        #expect(event.authentication.riskAssessment?.assessments.newDevice?.details == ["device": "unknown"])
        #expect(event.authentication.riskAssessment?.supplemental?.akamai?.bot?.score == 12.5)
        #expect(event.authorization.roles == ["admin", "editor"])
        #expect(event.client.clientID == "client1")
        #expect(event.client.metadata == ["tier": "gold"])
        #expect(event.client.refreshToken?.policies?.first?.scope == ["read"])
        #expect(event.connection.strategy == "auth0")
        #expect(event.customDomain?.domain == "login.example.com")
        #expect(event.experiment?.isControl == false)
        #expect(event.experiment?.config == ["color": ["value": "red"]])
        #expect(event.organization?.displayName == "Example Inc")
        #expect(event.prompt?.fields == ["age": 42])
        #expect(event.refreshToken?.resourceServers?.first?.scopes == "read write")
        #expect(event.refreshToken?.rotating == true)
        #expect(event.request.geoip.latitude == 50.9375)
        #expect(event.request.geoip.cityName == "Köln")
        #expect(event.request.query == ["scope": "openid"])
        #expect(event.resourceServer?.identifier == "https://api.example.com/")
        #expect(event.secrets == ["KEY": "value"])
        #expect(event.securityContext?.ja4 == "t13d")
        #expect(event.session?.clients?.map(\.clientID) == ["client1"])
        #expect(event.session?.actor?.subject == "agent")
        #expect(event.session?.sessionTransfer?.parentRefreshToken?.id == "rt1")
        #expect(event.sessionTransferToken?.request?.geoip?.countryCode == "DE")
        #expect(event.stats.loginsCount == 17)
        #expect(event.tenant.id == "example")
        #expect(event.transaction.protocol == "oidc-basic-profile")
        #expect(event.transaction.actor?.actor?.actor?.subject == "c")
        #expect(event.transaction.metadata == ["n": 1, "b": true, "s": "x"])
        #expect(event.transaction.requestedAuthorizationDetails?.map(\.type) == ["payment"])
        #expect(event.user.userID == "auth0|1")
        #expect(event.user.emailVerified == true)
        #expect(event.user.identities.map(\.isSocial) == [false, true])
        #expect(event.user.enrolledFactors?.map(\.type) == ["otp"])
        #expect(event.user.multifactor == ["guardian"])
        #expect(event.agent?.agentID == "agt_1")
    }

    @Test("writes what is assigned, at its place")
    func assignments() throws {
        var event = PostLoginEvent(members: [:])
        event.user.userID = "a"
        event.user.email = "a@example.com"
        event.user.appMetadata["plan"] = "gold"
        event.user.email = nil
        event.user.identities = [PostLoginEvent.User.Identity(members: ["provider": "auth0"])]
        event.request.geoip.latitude = 1.5
        event.stats.loginsCount = 3
        event.authorization.roles.append("admin")
        event.organization = PostLoginEvent.Organization(members: ["id": "org_1"])
        event.session = PostLoginEvent.Session()
        event.experiment = nil
        event.transaction.actor = PostLoginEvent.Transaction.Actor()
        event.transaction.actor?.actor = PostLoginEvent.Transaction.Actor(members: ["sub": "b"])
        event.user.userID = "b"
        let expected = """
            {"user":{"user_id":"b","app_metadata":{"plan":"gold"},"identities":[{"provider":"auth0"}]},\
            "request":{"geoip":{"latitude":1.5}},"stats":{"logins_count":3},"authorization":{"roles":["admin"]},\
            "organization":{"id":"org_1"},"session":{},"experiment":null,"transaction":{"actor":{"act":{"sub":"b"}}}}
            """
        #expect(event.jsonText == expected)
        event.organization = nil
        #expect(event.members["organization"] == nil)
    }

    @Test("reads a member of another type as absent")
    func otherTypes() {
        let event = PostLoginEvent(members: [
            "user": ["email": 1, "email_verified": "yes", "identities": "none", "multifactor": ["a", 1]],
            "stats": ["logins_count": 1.5], "organization": "org", "secrets": [],
        ])
        #expect(event.user.email == nil)
        #expect(event.user.emailVerified == nil)
        #expect(event.user.identities == [])
        #expect(event.user.multifactor == ["a"])
        #expect(event.stats.loginsCount == nil)
        #expect(event.organization == nil)
        #expect(event.secrets == [:])
    }

    @Test("is made from the few things that most actions look at")
    func building() throws {
        let event = PostLoginEvent(
            userID: "auth0|1", email: "a@example.com", clientID: "c1", clientName: "Portal", connectionName: "db",
            connectionStrategy: "auth0")
        #expect(event.user.members == [
            "user_metadata": [:], "app_metadata": [:], "identities": [], "user_id": "auth0|1", "email": "a@example.com",
        ])
        #expect(event.client.members == ["metadata": [:], "client_id": "c1", "name": "Portal"])
        #expect(event.connection.members == ["name": "db", "strategy": "auth0"])
        #expect(event.request.members == ["query": [:], "body": [:], "geoip": [:]])
        #expect(try PostLoginEvent(parsing: event.jsonText) == event)

        let least = PostLoginEvent(userID: "auth0|1")
        #expect(try least == PostLoginEvent(parsing: #"{"user":{"user_id":"auth0|1"}}"#))
    }

    @Test("goes through Foundation's coders and comes back the same")
    func codable() throws {
        let event = try PostLoginEvent(parsing: Self.complete)
        #expect(try JSONDecoder().decode(PostLoginEvent.self, from: JSONEncoder().encode(event)) == event)
        let user = try JSONEncoder().encode(event.user)
        #expect(try JSONDecoder().decode(PostLoginEvent.User.self, from: user) == event.user)
        let empty = try JSONDecoder().decode(PostLoginEvent.self, from: Data("{}".utf8))
        #expect(try empty == PostLoginEvent(parsing: "{}"))
    }

    @Test("is equal whatever the order, and hashes alike")
    func equality() throws {
        let one = try PostLoginEvent(parsing: #"{"user":{"user_id":"a","email":"b"},"stats":{}}"#)
        let other = try PostLoginEvent(parsing: #"{"stats":{},"user":{"email":"b","user_id":"a"}}"#)
        #expect(one == other)
        #expect(Set([one, other]).count == 1)
        #expect(try one != PostLoginEvent(parsing: #"{"user":{"user_id":"a","email":"c"},"stats":{}}"#))
    }
}
