import ActionHost
import PostLogin
import Testing

@Suite struct ClaimSizeLimitTests {
    @Test(arguments: [("idToken", "ID token"), ("accessToken", "access token")])
    func claimsThatAreTooLargeFailTheLogin(token: String, name: String) async throws {
        // {"a":"…"} is eight bytes more than the text.
        let fits = try await login("api.\(token).setCustomClaim('a', 'x'.repeat(102_400 - 8)); api.user.setUserMetadata('b', 1)")
        #expect(fits.userUpdate == UserUpdate(userMetadata: ["b": 1]))

        let tooLarge = try await login("api.\(token).setCustomClaim('a', 'x'.repeat(102_401 - 8)); api.user.setUserMetadata('b', 1)")
        #expect(
            tooLarge.failure
                == LoginFailure(
                    kind: .claims,
                    message: "\(name): the custom claims take 102401 bytes of JSON; at most 102400 bytes are allowed"))
        #expect(tooLarge.userUpdate == nil)
        #expect(tooLarge.executions.map(\.status) == [.completed])
    }

    @Test func tokensAreCountedOnTheirOwnAndInBytes() async throws {
        let both = try await login("for (const token of ['idToken', 'accessToken']) api[token].setCustomClaim('a', 'x'.repeat(90_000))")
        #expect(both.name == "completed")
        let bytes = try await login("api.idToken.setCustomClaim('a', 'ä'.repeat(60_000))")
        #expect(bytes.failure?.kind == .claims)
    }

    @Test func claimsThatAreDroppedDoNotCount() async throws {
        let outcome = try await login("api.idToken.setCustomClaim('roles', 'x'.repeat(200_000)); api.idToken.setCustomClaim('a', 1)")
        #expect(outcome.completed?.idTokenClaims == ["a": 1])
    }
}
