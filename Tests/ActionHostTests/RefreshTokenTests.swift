import ActionHost
import PostLogin
import Testing

@Suite struct RefreshTokenTests {
    private let exchange = makeEvent {
        $0.transaction.protocol = "oauth2-refresh-token"
        $0.refreshToken = PostLoginEvent.RefreshToken(members: ["id": "r1", "metadata": ["old": "1"]])
    }
    private let show = "console.log(JSON.stringify(event.refresh_token))"

    // Without a token each action starts from nothing, as on Auth0: what an earlier one set is not there for it to delete.
    @Test func metadataIsKeptForATokenToBeIssued() async throws {
        let outcome = try await login("api.refreshToken.setMetadata('a', 'x'); \(show)", "api.refreshToken.deleteMetadata('a'); api.refreshToken.setMetadata('b', 'y'); \(show)")
        #expect(outcome.logs == ["undefined", "undefined"])
        #expect(outcome.json["refresh_token"] == ["metadata": ["a": "x", "b": "y"]])
    }

    @Test func theEventShowsChangesAtOnceAndToLaterActions() async throws {
        let outcome = try await login(
            "api.refreshToken.setMetadata('a', 'x'); api.refreshToken.deleteMetadata('old'); \(show)", "api.refreshToken.evictMetadata(); \(show)",
            show, event: exchange)
        #expect(outcome.logs == [#"{"id":"r1","metadata":{"a":"x"}}"#, #"{"id":"r1","metadata":{}}"#, #"{"id":"r1","metadata":{}}"#])
        #expect(outcome.json["refresh_token"] == ["metadata": ["a": nil, "old": nil]])
    }

    @Test func anOnlineTokenTakesNoSetting() async throws {
        var online = exchange
        online.refreshToken?.access = "online"
        let outcome = try await login(
            attempts(
                "api.refreshToken.setExpiresAt()", "api.refreshToken.setIdleExpiresAt(1)", "api.refreshToken.setMetadata(1, 2)",
                "api.refreshToken.deleteMetadata('old')", "api.refreshToken.evictMetadata()", "api.refreshToken.revoke('x')"), event: online)
        func refusal(_ name: String) -> String { "refreshToken.\(name) cannot be called for an online refresh token" }
        #expect(
            outcome.logs == [
                "Error: \(refusal("setExpiresAt"))", "Error: \(refusal("setIdleExpiresAt"))",
                "Error: Failed to set refresh token metadata: \(refusal("setMetadata"))", "Error: \(refusal("deleteMetadata"))",
                "Error: \(refusal("evictMetadata"))", "undefined",
            ])
        #expect(outcome.json["refresh_token"] == ["revoked": ["reason": "x"]])
    }

    @Test func revokeDenies() async throws {
        let outcome = try await login("api.refreshToken.revoke('😀'.repeat(1024))", event: exchange)
        #expect(outcome.denial?.error == "access_denied")
        #expect(outcome.denial?.description == String(repeating: "😀", count: 1024))
        let refused = try await login(attempts("api.refreshToken.revoke('x'.repeat(1025))", "api.refreshToken.revoke(null)"), event: exchange)
        #expect(refused.logs == ["Error: message must NOT have more than 1024 characters", "Error: message must be string"])
        #expect(refused.name == "completed")
    }

    @Test func outsideOfAnExchangeThereIsNothingToRevoke() async throws {
        let outcome = try await login("api.refreshToken.revoke('x')")
        #expect(outcome.denial?.description == "x")
        #expect(outcome.json["refresh_token"] == nil)
        #expect(
            outcome.warnings == [["refreshToken.revoke: the login was denied; there is no refresh token to revoke outside of an exchange"]])
    }
}
