import PostLogin
import Testing

@Suite struct DroppedClaimTests {
    @Test(
        arguments: zip(
            [
                DroppedClaim(name: "roles", token: .idToken, reason: .reserved),
                DroppedClaim(name: "https://x.auth0.com/a", token: .accessToken, reason: .auth0Namespace),
                DroppedClaim(name: "plan", token: .accessToken, reason: .plainNameForAuth0API),
                DroppedClaim(name: "email", token: .accessToken, reason: .scopeNotRequested),
                DroppedClaim(name: "address", token: .accessToken, reason: .scopeNotRequested),
                DroppedClaim(name: "a\"\nb", token: .idToken, reason: .reserved),
            ],
            [
                #"ID token: the claim "roles" is reserved and was dropped"#,
                #"access token: the claim "https://x.auth0.com/a" is in a namespace of Auth0 and was dropped"#,
                #"access token: the claim "plan" was dropped: for an Auth0 API its name must begin with http:// or https://"#,
                #"access token: the claim "email" was dropped: it needs the scope "email", which was not requested"#,
                #"access token: the claim "address" was dropped: it needs the scope "address" or "profile", "#
                    + "which was not requested",
                #"ID token: the claim "a\"\nb" is reserved and was dropped"#,
            ]
        )
    )
    func aDroppedClaimSaysWhatAndWhy(dropped: DroppedClaim, text: String) {
        #expect(dropped.description == text)
    }

    @Test func tokensHaveNames() {
        #expect(TokenKind.allCases.map(\.rawValue) == ["id_token", "access_token"])
        #expect(TokenKind.allCases.map(\.description) == ["ID token", "access token"])
    }
}
