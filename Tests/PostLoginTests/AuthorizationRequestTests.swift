import Foundation
import PostLogin
import Testing

@Suite struct AuthorizationRequestTests {
    @Test(arguments: [
        ("{}", AuthorizationRequest()),
        (
            #"{"request": {"hostname": "login.example.com", "query": {"nonce": "n"}}}"#,
            AuthorizationRequest(hostname: "login.example.com", nonce: "n")
        ),
        (#"{"request": {"query": {"nonce": ["n"]}, "body": {"nonce": "n"}}}"#, AuthorizationRequest()),
    ])
    func itIsReadFromTheFirstEvent(event: String, request: AuthorizationRequest) throws {
        #expect(AuthorizationRequest(try PostLoginEvent(parsing: event)) == request)
    }

    @Test func aStateKeepsItOverASuspension() throws {
        var state = LoginState()
        state.authorizationRequest = AuthorizationRequest(hostname: "login.example.com", nonce: "n")
        let stored = try JSONDecoder().decode(LoginState.self, from: try JSONEncoder().encode(state.afterUpdate()))
        #expect(stored.authorizationRequest == state.authorizationRequest)
    }
}
