import PostLogin
import Testing

@Suite struct ClaimRulesTests {
    static let reserved = """
        acr act active amr at_hash ath attest aud auth_time authorization_details azp c_hash client_id cnf cty dest \
        entitlements events exp groups gty htm htu iat internalService iss jcard jku jti jwe jwk kid may_act mky nbf nonce \
        object_id org_id org_name orig origid permissions roles rph s_hash sid sip_callid sip_cseq_num sip_date sip_from_tag \
        sip_via_branch sub sub_jwk toe txn typ uuid vot vtm x5t#S256
        """.split(separator: " ").map(String.init)

    static let profile = """
        address birthdate email email_verified family_name gender given_name locale middle_name name nickname phone_number \
        phone_number_verified picture preferred_username profile updated_at website zoneinfo
        """.split(separator: " ").map(String.init)

    let ownAPI = ClaimRules(requestedScopes: ["openid"], audience: "https://orders.example.com", tenantHosts: [])

    // MARK: names

    @Test func sixtyNamesAreReserved() {
        #expect(Self.reserved.count == 60)
        #expect(ReservedClaims.names == Set(Self.reserved))
    }

    @Test(arguments: reserved, TokenKind.allCases)
    func reservedNamesAreDropped(name: String, token: TokenKind) throws {
        let result = try ownAPI.apply(to: [name: "mine", "plan": "gold"], in: token)
        #expect(
            result
                == FilteredClaims(
                    kept: ["plan": "gold"],
                    dropped: [DroppedClaim(name: name, token: token, reason: .reserved)]
                )
        )
    }

    @Test(arguments: ["Roles", "SUB", "roles ", "role", "https://example.com/roles", "urn:example:roles", ""])
    func namesThatOnlyResembleReservedOnesAreKept(name: String) throws {
        for token in TokenKind.allCases {
            #expect(try ownAPI.apply(to: [name: 1], in: token) == FilteredClaims(kept: [name: 1]))
        }
    }

    @Test(arguments: TokenKind.allCases)
    func aScopeClaimIsRefusedAtTheCallAndDroppedAtTheEnd(token: TokenKind) throws {
        #expect(
            throws: RuleViolation(.refusedClaim, "The claim \"scope\" cannot be set; use addScope and removeScope.")
        ) {
            try ClaimRules.check(name: "scope")
        }
        let dropped = DroppedClaim(name: "scope", token: token, reason: .reserved)
        #expect(try ownAPI.apply(to: ["scope": "all"], in: token) == FilteredClaims(dropped: [dropped]))
    }

    @Test(arguments: reserved + profile + ["", "Scope", "scopes", "https://auth0.com/x"])
    func everyOtherNameIsAcceptedAtTheCall(name: String) throws {
        try ClaimRules.check(name: name)
    }

    // MARK: namespaces

    @Test(
        arguments: [
            "https://auth0.com/roles", "http://auth0.com/roles", "https://auth0.com", "https://example.auth0.com",
            "https://a.b.auth0.com/x", "https://webtask.io/x", "https://example.webtask.io", "https://webtask.run/x",
            "https://example.webtask.run", "HTTPS://Auth0.COM/roles", "https://auth0.com:443/x", "https://auth0.com./x",
            "https://me@auth0.com/x", "https://me:secret@auth0.com/x", "https://auth0.com?x", "https://auth0.com#x",
            "https://auth0.com\\x", "https://auth0.com/\u{301}x", "urn:auth0", "urn:auth0:roles", "URN:Auth0:roles",
            "urn:auth0/roles",
        ],
        TokenKind.allCases
    )
    func namespacesOfAuth0AreDropped(name: String, token: TokenKind) throws {
        let dropped = DroppedClaim(name: name, token: token, reason: .auth0Namespace)
        #expect(try ownAPI.apply(to: [name: true], in: token) == FilteredClaims(dropped: [dropped]))
    }

    @Test(
        arguments: [
            "https://example.com/roles", "http://example.com/roles", "https://notauth0.com/x", "https://auth0.com.example.org/x",
            "https://example.com/auth0.com", "https://auth0.com@example.com/x", "https://auth0.community/x", "https://",
            "https://example.com/?auth0.com", "urn:example:roles", "urn:auth0-like:roles", "urn:auth01:roles", "urn:", "urn",
            "auth0.com/roles", "xurn:auth0", "auth0",
        ],
        TokenKind.allCases
    )
    func otherNamespacesAreKept(name: String, token: TokenKind) throws {
        #expect(try ownAPI.apply(to: [name: true], in: token) == FilteredClaims(kept: [name: true]))
    }

    // MARK: audiences

    static let allScopes = ["openid", "profile", "email"]

    @Test(
        arguments: [
            "https://acme.auth0.com/api", "https://acme.auth0.com/api/", "https://acme.auth0.com/api/v2",
            "https://acme.auth0.com/api/v2/", "https://acme.auth0.com/mfa", "https://acme.auth0.com/mfa/",
            "https://acme.eu.auth0.com/api/v2/", "https://acme.auth0app.com/api/v2", "https://ACME.Auth0.com/api/v2/",
            "acme.auth0.com/api/v2", "https://login.acme.com/api/v2/", "https://Login.Acme.com/mfa", "http://localhost:3000/api",
            "https://id.acme.org:8443/api/v2/",
        ]
    )
    func onAnAccessTokenForAnAuth0APIOnlyURLNamesAreKept(audience: String) throws {
        let rules = ClaimRules(
            requestedScopes: Self.allScopes,
            audience: audience,
            tenantHosts: ["login.acme.com", "localhost:3000", "ID.acme.org"]
        )
        let claims: JSONObject = [
            "plan": "gold", "email": "ann@example.com", "urn:acme:plan": 1, "https://acme.com/plan": 2, "http://acme.com/plan": 3,
        ]
        #expect(
            try rules.apply(to: claims, in: .accessToken)
                == FilteredClaims(
                    kept: ["https://acme.com/plan": 2, "http://acme.com/plan": 3],
                    dropped: ["plan", "email", "urn:acme:plan"].map {
                        DroppedClaim(name: $0, token: .accessToken, reason: .plainNameForAuth0API)
                    }
                )
        )
        #expect(try rules.apply(to: claims, in: .idToken) == FilteredClaims(kept: claims))
    }

    @Test(
        arguments: [
            nil, "", "/", "https://", "https://acme.auth0.com", "https://acme.auth0.com/", "https://acme.auth0.com/userinfo",
            "https://acme.auth0.com/api/v1", "https://acme.auth0.com/api/v2/users", "https://acme.auth0.com/API/v2",
            "https://acme.auth0.com/mfa?x=1", "https://auth0.com.example.org/api/v2/", "https://notauth0.com/api/v2/",
            "https://login.other.com/api/v2/", "https://orders.acme.com/api", "urn:acme:api", "login.acme.com",
        ] as [String?]
    )
    func forAnyOtherAudiencePlainNamesAreKept(audience: String?) throws {
        let rules = ClaimRules(requestedScopes: Self.allScopes, audience: audience, tenantHosts: ["login.acme.com"])
        let claims: JSONObject = ["plan": "gold", "email": "ann@example.com", "urn:acme:plan": 1, "https://acme.com/plan": 2]
        #expect(try rules.apply(to: claims, in: .accessToken) == FilteredClaims(kept: claims))
    }

    // MARK: profile claims

    @Test func nineteenNamesAreProfileClaims() {
        #expect(ProfileClaims.names == Self.profile)
        #expect(Self.profile.count == 19)
    }

    @Test(
        arguments: zip(
            [[], ["openid"], ["email"], ["profile"], ["address"], ["phone"], ["email", "profile"], ["Email", "emails"]],
            [
                "",
                "",
                "email email_verified",
                """
                address birthdate family_name gender given_name locale middle_name name nickname phone_number \
                phone_number_verified picture preferred_username profile updated_at website zoneinfo
                """,
                "address",
                "phone_number phone_number_verified",
                profile.joined(separator: " "),
                "",
            ]
        )
    )
    func anAccessTokenGetsProfileClaimsByScope(scopes: [String], expected: String) throws {
        let rules = ClaimRules(requestedScopes: scopes, audience: nil, tenantHosts: [])
        let claims = JSONObject(Self.profile.map { ($0, JSONValue.string("x")) })
        let result = try rules.apply(to: claims, in: .accessToken)
        let kept = expected.split(separator: " ").map(String.init)
        #expect(result.kept.names == kept)
        #expect(
            result.dropped
                == Self.profile.filter { !kept.contains($0) }.map {
                    DroppedClaim(name: $0, token: .accessToken, reason: .scopeNotRequested)
                }
        )
        #expect(try rules.apply(to: claims, in: .idToken) == FilteredClaims(kept: claims))
    }

    @Test func namesThatOnlyResembleProfileClaimsNeedNoScope() throws {
        let claims: JSONObject = ["Email": 1, "full_name": 2, "https://example.com/email": 3]
        #expect(try ownAPI.apply(to: claims, in: .accessToken) == FilteredClaims(kept: claims))
        #expect(ProfileClaims.scopes(opening: "plan") == nil)
    }

    // MARK: values and order

    @Test func valuesAndOrderStayAsTheyAre() throws {
        let claims: JSONObject = [
            "z": nil, "sub": "x", "a": ["deep": [1, 2.5, "three", nil, ["email": "e"]]], "roles": [], "m": false,
        ]
        let result = try ownAPI.apply(to: claims, in: .idToken)
        #expect(result.kept.jsonText == #"{"z":null,"a":{"deep":[1,2.5,"three",null,{"email":"e"}]},"m":false}"#)
        #expect(result.dropped.map(\.name) == ["sub", "roles"])
    }

    @Test func noClaimsAreNoClaims() throws {
        #expect(try ownAPI.apply(to: [:], in: .idToken) == FilteredClaims(kept: [:], dropped: []))
    }
}
