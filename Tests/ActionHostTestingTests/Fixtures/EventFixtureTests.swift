import ActionHostTesting
import PostLogin
import Testing

@Suite("Event fixtures")
struct EventFixtureTests {
    @Test("Every fixture is an event as it is: nothing has to be filled in", arguments: EventFixture.all)
    func validity(fixture: EventFixture) throws {
        #expect(try PostLoginEvent(json: .object(fixture.members)) == fixture.event)
    }

    @Test("Names are in lower case with hyphens, none is there twice, and every one has a sentence")
    func names() {
        let names = EventFixture.all.map(\.name)

        #expect(Set(names).count == names.count)
        #expect(names.filter { $0.wholeMatch(of: /[a-z]+(-[a-z]+)*/) == nil } == [])
        #expect(EventFixture.all.filter { !$0.summary.hasSuffix(".") && !$0.summary.hasSuffix(".)") }.map(\.name) == [])
        #expect(Set(EventFixture.all.map(\.event)).count == names.count)
    }

    @Test("The user is one and the same wherever an event has their id", arguments: EventFixture.all)
    func userID(fixture: EventFixture) {
        let event = fixture.event

        #expect(event.user.userID?.isEmpty == false)
        #expect(event.user.identities.first.map { "\($0.provider ?? "")|\($0.userID ?? "")" } == event.user.userID)
        #expect(event.user.identities.first?.connection == event.connection.name)
        #expect(event.session == nil || event.session?.userID == event.user.userID)
        #expect(event.refreshToken == nil || event.refreshToken?.userID == event.user.userID)
    }

    @Test("So is the application, and what it asks for", arguments: EventFixture.all)
    func client(fixture: EventFixture) {
        let event = fixture.event
        let asked = event.request.query.isEmpty ? event.request.body : event.request.query

        #expect(asked["client_id"]?.stringValue ?? event.client.clientID == event.client.clientID)
        #expect(asked["audience"]?.stringValue ?? event.resourceServer?.identifier == event.resourceServer?.identifier)
        #expect(event.session?.clients?.last.map(\.clientID) ?? event.client.clientID == event.client.clientID)
        if let scope = asked["scope"]?.stringValue {
            #expect(event.transaction.requestedScopes ?? scope.split(separator: " ").map(String.init) == scope.split(separator: " ").map(String.init))
        }
    }

    @Test("A fixture differs from the returning user in what its name says alone")
    func differences() throws {
        let event = try #require(EventFixture.named("north-america")).event
        var expected = EventFixture.returningUser.event
        expected.request.ip = "198.51.100.16"
        expected.request.asn = "AS64502"
        expected.request.language = "en-CA"
        expected.request.geoip = PostLoginEvent.Request.GeoIP(members: [
            "cityName": "Toronto", "continentCode": "NA", "countryCode": "CA", "countryCode3": "CAN", "countryName": "Canada",
            "latitude": 43.6532, "longitude": -79.3832, "subdivisionCode": "ON", "subdivisionName": "Ontario",
            "timeZone": "America/Toronto",
        ])
        expected.session?.device?.members.merge([
            "initial_ip": "198.51.100.16", "initial_asn": "AS64502", "last_ip": "198.51.100.16", "last_asn": "AS64502",
        ])

        #expect(event == expected)
    }

    @Test("Changes are merged to any depth, and null removes")
    func overriding() throws {
        let event = try EventFixture.returningUser.event(overriding: [
            "user": ["email": nil, "app_metadata": ["plan": "gold", "seats": 3], "identities": []], "stats": nil,
        ])
        var expected = EventFixture.returningUser.event
        expected.user.email = nil
        expected.user.appMetadata = ["plan": "gold", "seats": 3]
        expected.user.identities = []
        expected.members["stats"] = [:]

        #expect(event == expected)
    }

    @Test("A change of the wrong type is refused with its place")
    func wrongType() {
        #expect {
            try EventFixture.social.event(overriding: ["user": ["email_verified": "yes"]])
        } throws: {
            "\($0)" == "event.user.email_verified: expected a boolean, found a string"
        }
    }

    @Test("An unknown name is answered with the nearest, or with why there is none", arguments: [
        ("pass-key", "there is no fixture \"pass-key\"; did you mean \"passkey\"?"),
        ("Socail", "there is no fixture \"Socail\"; did you mean \"social\"?"),
        ("saml", "there is no fixture \"saml\"; did you mean \"enterprise-saml\"?"),
        ("first-login-ever", "there is no fixture \"first-login-ever\"; did you mean \"first-login\"?"),
        ("xyzzy", "there is no fixture \"xyzzy\""),
        ("", "there is no fixture \"\""),
        (
            "client-credentials",
            "there is no fixture \"client-credentials\": the client credentials grant has no user and does not reach post-login, but the trigger credentials-exchange; grants without a browser that do are password-grant, refresh-token, token-exchange, native-social, native-passkey and ciba"
        ),
    ])
    func unknown(name: String, explanation: String) {
        #expect(EventFixture.named(name) == nil)
        #expect(EventFixture.explanation(ofUnknown: name) == explanation)
    }
}
