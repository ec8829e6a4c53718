import PostLogin
import Testing

/// How much the claims of a token may take.
@Suite struct ClaimSizeTests {
    let ownAPI = ClaimRules(requestedScopes: ["openid"], audience: "https://orders.example.com", tenantHosts: [])

    /// `{"claim":"…"}` takes 12 bytes besides the value.
    private func claims(ofSize size: Int) -> JSONObject {
        ["claim": .string(String(repeating: "x", count: size - 12))]
    }

    @Test(arguments: TokenKind.allCases)
    func claimsMayFillTheLimit(token: TokenKind) throws {
        #expect(ClaimRules.sizeLimit == 102_400)
        let claims = claims(ofSize: 102_400)
        #expect(claims.jsonText.utf8.count == 102_400)
        #expect(try ownAPI.apply(to: claims, in: token) == FilteredClaims(kept: claims))
    }

    @Test(
        arguments: zip(
            TokenKind.allCases,
            [
                "ID token: the custom claims take 102401 bytes of JSON; at most 102400 bytes are allowed",
                "access token: the custom claims take 102401 bytes of JSON; at most 102400 bytes are allowed",
            ]
        )
    )
    func oneByteMoreFailsTheLogin(token: TokenKind, message: String) throws {
        let error = ClaimLimitExceeded(token: token, size: 102_401, limit: 102_400)
        #expect(throws: error) { try ownAPI.apply(to: claims(ofSize: 102_401), in: token) }
        #expect(error.description == message)
    }

    @Test func namesAndBytesCountNotCharacters() throws {
        // 50 KB and 50 KB is too much because the names count as well (the example of Auth0's documentation).
        let half = JSONValue.string(String(repeating: "x", count: 51_200))
        #expect(throws: ClaimLimitExceeded(token: .idToken, size: 102_448, limit: 102_400)) {
            try ownAPI.apply(to: ["myclaim": half, "https://myDomain.com/myClaim": half], in: .idToken)
        }
        let umlauts = JSONValue.string(String(repeating: "ä", count: 51_195))
        #expect(throws: ClaimLimitExceeded(token: .idToken, size: 102_402, limit: 102_400)) {
            try ownAPI.apply(to: ["claim": umlauts], in: .idToken)
        }
    }

    @Test func droppedClaimsTakeNoRoom() throws {
        var claims = claims(ofSize: 102_400)
        claims["roles"] = .string(String(repeating: "x", count: 102_400))
        #expect(try ownAPI.apply(to: claims, in: .idToken).dropped.map(\.name) == ["roles"])
    }
}
