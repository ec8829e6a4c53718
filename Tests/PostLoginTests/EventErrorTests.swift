import Foundation
import PostLogin
import Testing

@Suite("Why an event cannot be read")
struct EventErrorTests {
    private func mistake(in text: String) -> EventError? {
        do throws(EventError) {
            _ = try PostLoginEvent(parsing: text)
            return nil
        } catch {
            return error
        }
    }

    @Test("names the place, the expected type and the found one", arguments: [
        (#"{"user":{"email":1}}"#, "event.user.email: expected a string, found a number"),
        (#"{"user":{"email_verified":"true"}}"#, "event.user.email_verified: expected a boolean, found a string"),
        (#"{"user":[]}"#, "event.user: expected an object, found an array"),
        (#"{"user":"auth0|1"}"#, "event.user: expected an object, found a string"),
        (#"{"user":{"identities":{}}}"#, "event.user.identities: expected an array, found an object"),
        (#"{"user":{"identities":[null]}}"#, "event.user.identities[0]: expected an object, found null"),
        (#"{"user":{"identities":[{},{"isSocial":"no"}]}}"#,
            "event.user.identities[1].isSocial: expected a boolean, found a string"),
        (#"{"user":{"identities":[{"profileData":[]}]}}"#,
            "event.user.identities[0].profileData: expected an object, found an array"),
        (#"{"user":{"multifactor":["a",true]}}"#, "event.user.multifactor[1]: expected a string, found a boolean"),
        (#"{"user":{"enrolledFactors":[{"type":1}]}}"#,
            "event.user.enrolledFactors[0].type: expected a string, found a number"),
        (#"{"agent":{"agent_metadata":1}}"#, "event.agent.agent_metadata: expected an object, found a number"),
        (#"{"authentication":{"methods":{}}}"#, "event.authentication.methods: expected an array, found an object"),
        (#"{"authentication":{"methods":[{"name":["pwd"]}]}}"#,
            "event.authentication.methods[0].name: expected a string, found an array"),
        (#"{"authentication":{"riskAssessment":{"assessments":{"UntrustedIP":{"details":{"ip":1}}}}}}"#,
            "event.authentication.riskAssessment.assessments.UntrustedIP.details.ip: expected a string, found a number"),
        (#"{"authentication":{"riskAssessment":{"supplemental":{"akamai":{"akamaiBot":{"botScore":"1"}}}}}}"#,
            "event.authentication.riskAssessment.supplemental.akamai.akamaiBot.botScore: expected a number, found a string"),
        (#"{"authorization":{"roles":"admin"}}"#, "event.authorization.roles: expected an array, found a string"),
        (#"{"authorization":{"roles":[null]}}"#, "event.authorization.roles[0]: expected a string, found null"),
        (#"{"client":{"metadata":{"a":1}}}"#, "event.client.metadata.a: expected a string, found a number"),
        (#"{"client":{"refresh_token":{"policies":[{"scope":"a"}]}}}"#,
            "event.client.refresh_token.policies[0].scope: expected an array, found a string"),
        (#"{"configuration":[]}"#, "event.configuration: expected an object, found an array"),
        (#"{"connection":"google-oauth2"}"#, "event.connection: expected an object, found a string"),
        (#"{"custom_domain":{"domain_metadata":{"a-b":{}}}}"#,
            #"event.custom_domain.domain_metadata["a-b"]: expected a string, found an object"#),
        (#"{"experiment":{"config":{"color":"red"}}}"#,
            "event.experiment.config.color: expected an object, found a string"),
        (#"{"experiment":false}"#, "event.experiment: expected an object, found a boolean"),
        (#"{"organization":{"metadata":{"say \"hi\"":1}}}"#,
            #"event.organization.metadata["say \"hi\""]: expected a string, found a number"#),
        (#"{"prompt":{"fields":"a"}}"#, "event.prompt.fields: expected an object, found a string"),
        (#"{"refresh_token":{"rotating":1}}"#, "event.refresh_token.rotating: expected a boolean, found a number"),
        (#"{"refresh_token":{"resource_servers":[{"scopes":["a"]}]}}"#,
            "event.refresh_token.resource_servers[0].scopes: expected a string, found an array"),
        (#"{"request":{"query":"a=b"}}"#, "event.request.query: expected an object, found a string"),
        (#"{"request":{"geoip":{"latitude":"50"}}}"#,
            "event.request.geoip.latitude: expected a number, found a string"),
        (#"{"resource_server":{"identifier":[]}}"#,
            "event.resource_server.identifier: expected a string, found an array"),
        (#"{"secrets":{"API-KEY":1}}"#, #"event.secrets["API-KEY"]: expected a string, found a number"#),
        (#"{"secrets":{"1st":1}}"#, #"event.secrets["1st"]: expected a string, found a number"#),
        (#"{"secrets":{"":1}}"#, #"event.secrets[""]: expected a string, found a number"#),
        (#"{"secrets":{"$a_1":{}}}"#, "event.secrets.$a_1: expected a string, found an object"),
        (#"{"security_context":{"ja3":0}}"#, "event.security_context.ja3: expected a string, found a number"),
        (#"{"session":{"actor":{"sub":1}}}"#, "event.session.actor.sub: expected a string, found a number"),
        (#"{"session":{"clients":["a"]}}"#, "event.session.clients[0]: expected an object, found a string"),
        (#"{"session_transfer_token":{"request":{"geoip":{"countryCode":49}}}}"#,
            "event.session_transfer_token.request.geoip.countryCode: expected a string, found a number"),
        (#"{"stats":{"logins_count":"1"}}"#, "event.stats.logins_count: expected a number, found a string"),
        (#"{"tenant":"example"}"#, "event.tenant: expected an object, found a string"),
        (#"{"transaction":{"metadata":{"a":[]}}}"#,
            "event.transaction.metadata.a: expected a string, a number or a boolean, found an array"),
        (#"{"transaction":{"requested_scopes":"openid"}}"#,
            "event.transaction.requested_scopes: expected an array, found a string"),
        (#"{"transaction":{"actor":{"act":{"act":{"act":{"act":{"sub":1}}}}}}}"#,
            "event.transaction.actor.act.act.act.act.sub: expected a string, found a number"),
        ("[]", "event: expected an object, found an array"),
        ("null", "event: expected an object, found null"),
        ("\"text\"", "event: expected an object, found a string"),
    ])
    func types(text: String, expected: String) throws {
        let error = try #require(mistake(in: text))
        #expect(error.description == expected)
        #expect(error.kind == .type)
        #expect("\(error.path ?? ""): \(error.message)" == expected)
    }

    @Test("reports the first of several mistakes")
    func first() throws {
        let error = try #require(mistake(in: #"{"tenant":{"id":1},"user":{"email":1}}"#))
        #expect(error.path == "event.tenant.id")
    }

    @Test("has the position of a mistake of syntax")
    func syntax() throws {
        let error = try #require(mistake(in: "{\n  \"user\": {\n    \"email\": 'a'\n  }\n}"))
        #expect(error.kind == .syntax)
        #expect(error.path == nil)
        let expected = #"line 3, column 14: expected a value after the colon, found "'"; a string takes double quotes"#
        #expect(error.message == expected)
        #expect(error.description == expected)
    }

    @Test("is equal to another with the same parts")
    func equality() throws {
        let error = try #require(mistake(in: #"{"user":1}"#))
        #expect(error == mistake(in: #"{"user":2,"stats":{}}"#))
        #expect(error != mistake(in: #"{"user":"2"}"#))
        #expect(error != mistake(in: #"{"stats":1}"#))
    }

    @Test("is the message of a decoding error")
    func decoding() {
        let data = Data(#"{"user":{"email":1}}"#.utf8)
        do {
            _ = try JSONDecoder().decode(PostLoginEvent.self, from: data)
            Issue.record("the event was read")
        } catch DecodingError.dataCorrupted(let context) {
            #expect(context.debugDescription == "event.user.email: expected a string, found a number")
            #expect(context.underlyingError as? EventError == mistake(in: #"{"user":{"email":1}}"#))
        } catch {
            Issue.record(error)
        }
    }
}
