import PostLogin
import Testing

@Suite struct ProfileClaimsTests {
    private static let user: JSONObject = [
        "user_id": "auth0|1", "email": "ada@example.com", "email_verified": false, "name": "Ada Lovelace", "nickname": "ada",
        "given_name": "Ada", "family_name": "Lovelace", "middle_name": "King", "picture": "https://example.com/ada.png",
        "preferred_username": "ada", "profile": "https://example.com/ada", "website": "https://example.com", "gender": "female",
        "birthdate": "1815-12-10", "zoneinfo": "Europe/London", "locale": ["en"], "updated_at": "2026-01-01T00:00:00.000Z",
        "phone_number": "+441", "phone_verified": true, "address": ["country": "GB"], "username": "ada", "created_at": "2026-01-01",
        "app_metadata": ["plan": "gold"], "user_metadata": ["color": "blue"], "identities": [], "multifactor": ["guardian"],
    ]

    private static let profile: JSONObject = [
        "name": "Ada Lovelace", "nickname": "ada", "given_name": "Ada", "middle_name": "King", "family_name": "Lovelace",
        "preferred_username": "ada", "profile": "https://example.com/ada", "picture": "https://example.com/ada.png",
        "website": "https://example.com", "gender": "female", "birthdate": "1815-12-10", "zoneinfo": "Europe/London", "locale": ["en"],
        "updated_at": "2026-01-01T00:00:00.000Z",
    ]

    @Test(arguments: [
        ([], [:]), (["openid"], [:]), (["openid", "profile"], profile), (["Profile", "profiles", "e"], [:]),
        (["email"], ["email": "ada@example.com", "email_verified": false]),
        (["phone"], ["phone_number": "+441", "phone_number_verified": true]), (["address"], ["address": ["country": "GB"]]),
        (
            ["address", "email", "phone"],
            [
                "email": "ada@example.com", "email_verified": false, "phone_number": "+441", "phone_number_verified": true,
                "address": ["country": "GB"],
            ]
        ),
    ] as [([String], JSONObject)])
    func eachScopeOpensItsClaims(scopes: [String], claims: JSONObject) {
        #expect(ProfileClaims.describing(PostLoginEvent.User(members: Self.user), scopes: scopes) == claims)
    }

    @Test func claimsAreInTheOrderOfTheScopes() {
        let claims = ProfileClaims.describing(PostLoginEvent.User(members: Self.user), scopes: ["address", "email", "phone", "profile"])
        #expect(claims.names.prefix(3) == ["name", "nickname", "given_name"])
        #expect(claims.names.suffix(5) == ["email", "email_verified", "phone_number", "phone_number_verified", "address"])
    }

    @Test func whatTheProfileDoesNotHaveIsLeftOut() {
        let scopes = ["profile", "email", "phone", "address"]
        #expect(ProfileClaims.describing(PostLoginEvent.User(), scopes: scopes) == [:])
        let user = PostLoginEvent.User(members: ["name": nil, "email": nil, "nickname": "", "phone_number_verified": true, "phone_verified": nil])
        #expect(ProfileClaims.describing(user, scopes: scopes) == ["nickname": ""])
    }

    @Test func everyProfileClaimHasAScope() {
        let user = JSONObject((ProfileClaims.names + ["phone_verified"]).map { ($0, "x") })
        let claims = ProfileClaims.describing(PostLoginEvent.User(members: user), scopes: ["profile", "email", "phone", "address"])
        #expect(Set(claims.names) == Set(ProfileClaims.names))
    }
}
