import ActionHost
import JWTKit
import PostLogin
import Testing

@Suite struct TokenSignatureTests {
    private let event = makeEvent { $0.transaction.requestedScopes = ["openid"] }

    private func issue(_ issuer: TokenIssuer, _ claims: JSONObject = [:]) async throws -> IssuedTokens {
        try await issuer.issueTokens(
            for: CompletedLogin(idTokenClaims: claims, accessTokenClaims: claims, scopes: ["openid"]), of: event, at: testTime)
    }

    @Test(arguments: [
        (TestKeys.rsaPKCS8, "RS256", "ozbyvAhclxX8XZXOpvWzJO_4U83Jwq71lof_D7u6nr0"),
        (TestKeys.rsaPKCS1, "RS256", "ozbyvAhclxX8XZXOpvWzJO_4U83Jwq71lof_D7u6nr0"),
        (TestKeys.ecPKCS8, "ES256", "SYEIDAX0NFQ8q9bd7PaOUEL1i6LqJC-EqQseNm_P7AI"),
        (TestKeys.ecSEC1, "ES256", "SYEIDAX0NFQ8q9bd7PaOUEL1i6LqJC-EqQseNm_P7AI"),
    ])
    func tokensAreCheckedWithTheKeySet(pem: String, algorithm: String, kid: String) async throws {
        let issuer = try TokenIssuer(key: SigningKey(pem: pem))
        let tokens = try await issue(issuer)
        for token in [tokens.idToken, tokens.accessToken].compactMap({ $0 }) {
            let checked = try await CheckedToken(token.jwt, issuer)
            #expect(checked.header == #"{"alg":"\#(algorithm)","kid":"\#(kid)","typ":"JWT"}"#)
            #expect(checked.payload == token.claims.jsonText)
            #expect(checked.claims == .object(token.claims))
        }
    }

    @Test(arguments: SigningAlgorithm.allCases)
    func aGeneratedKeySignsAndNoOtherKeyVouchesForIt(algorithm: SigningAlgorithm) async throws {
        let issuer = try TokenIssuer(key: .generate(algorithm))
        let other = try TokenIssuer(key: .generate(algorithm))
        let jwt = try await issue(issuer).accessToken.jwt
        #expect(try await CheckedToken(jwt, issuer).claims["sub"] == "auth0|1")
        await #expect(throws: JWTError.signatureVerificationFailed) { try await CheckedToken(jwt, other) }
    }

    @Test func theSignatureIsThatOfAnotherImplementation() async throws {
        // Made with openssl dgst -sha256 -sign.
        let tokens = try await issue(.testing())
        #expect(
            tokens.idToken?.jwt
                == "eyJhbGciOiJSUzI1NiIsImtpZCI6Im96Ynl2QWhjbHhYOFhaWE9wdld6Sk9fNFU4M0p3cTcxbG9mX0Q3dTZucjAiLCJ0eXAiOiJKV1QifQ."
                + "eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUuY29tLyIsImF1ZCI6ImNsaWVudC0xIiwic3ViIjoiYXV0aDB8MSIsImlhdCI6MTc2NzIyNTYwMCwiZXhwIjox"
                + "NzY3MjYxNjAwfQ."
                + "fqDp54jsGCq18zPpF05-e9QZs2F1rL_WjVHiWhd5d18_Blplb5F9WVaoSTZxlG2Z6IDiygwPAGC-aODQnr8p97hiecgTYdb_kvX_AelgBPGbgAw9bNVfOZj56iHsrRS-"
                + "pRejuhNm4zJyvZTBjH_1MBoiNiHjw5r7ubn5IzgfUoh4u9n1b_3Fho8hTxXemB6ttvmsOAwuvu_4yQ0F83qeTkbsYkLQmZM2D2_Wkirc21d7XQDUCliQM1aqI6j5LIGP"
                + "1nsRlQZZDxqZJ5tRCo72sJQVDzcI17iSeBOKV6PrYK3Hzy6g8E8uO13ysNuIVBqn48DMX-widLACQ58H8v_yrg")
        #expect(
            tokens.accessToken.jwt
                == "eyJhbGciOiJSUzI1NiIsImtpZCI6Im96Ynl2QWhjbHhYOFhaWE9wdld6Sk9fNFU4M0p3cTcxbG9mX0Q3dTZucjAiLCJ0eXAiOiJKV1QifQ."
                + "eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUuY29tLyIsInN1YiI6ImF1dGgwfDEiLCJhdWQiOiJodHRwczovL2xvZ2luLmV4YW1wbGUuY29tL3VzZXJpbmZvIiwi"
                + "aWF0IjoxNzY3MjI1NjAwLCJleHAiOjE3NjczMTIwMDAsInNjb3BlIjoib3BlbmlkIiwiYXpwIjoiY2xpZW50LTEifQ."
                + "a75qmBaolj4nRh1XMGs9amDfOPXX2ECCSwf7ZeeI_fCOw-zpPnTpdKLi1wCTtm99RduYU3fY0vPEWr19OlZNfPzKR4WFZYBnxN3MbCdEftxVqU-HR6ybTPkY19r0IDHh"
                + "fDC9zOsL-rrC_C8WAxnLWJqrGFHqCweXkn_4DFf6ojJE1EanxF65fD0f0MwJycyF-o8fmC0qfuafBuxNhoHJxl9Wz9iqxrkGPS5W2nPsD4UvRvepGcFq5ewOr45CcuwR"
                + "bhZgwlJWHtJFDzQlxDyBo99jo3nWNHicpDncw-tIpkxZG57VAdRrGz3R-P7tAl0e7sOfWQS8qxBYT-ungaZVTQ")
    }

    @Test func customClaimsKeepTheirOrderAndEveryDigit() async throws {
        let issuer = try TokenIssuer.testing()
        let claims: JSONObject = [
            "z": 1, "a": 0.1, "m": ["b": nil, "a": [1, [], [:], "x", true, 1.5e300]], "big": 9_007_199_254_740_991, "e": 1e21,
            "small": .number(.leastNonzeroMagnitude), "third": .number(1.0 / 3), "minus": -12.5, "whole": 100, "": "", "ä/😀": "\u{0}\"\\/\u{2028}ß", "null": nil,
        ]
        let text =
            #"{"z":1,"a":0.1,"m":{"b":null,"a":[1,[],{},"x",true,1.5e+300]},"big":9007199254740991,"e":1e+21,"small":5e-324,"#
            + #""third":0.3333333333333333,"minus":-12.5,"whole":100,"":"","ä/😀":"\u0000\"\\/\#u{2028}ß","null":null,"iss":"https:"#
        let tokens = try await issue(issuer, claims)
        for token in [tokens.idToken, tokens.accessToken].compactMap({ $0 }) {
            let checked = try await CheckedToken(token.jwt, issuer)
            #expect(checked.payload.hasPrefix(text), "\(checked.payload)")
            for (name, value) in claims { #expect(token.claims[name] == value) }
        }
    }
}
