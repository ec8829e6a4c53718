@testable import ActionHost
import PostLogin
import Testing

/// Tokens with other headers and contents than ActionHost writes, made with another implementation and the secret `secret`.
@Suite struct SessionTokenTests {
    /// `{"sub":"u","iss":"i","iat":1,"exp":4102444800,"state":"s"}`
    private static let claims = "eyJzdWIiOiJ1IiwiaXNzIjoiaSIsImlhdCI6MSwiZXhwIjo0MTAyNDQ0ODAwLCJzdGF0ZSI6InMifQ"

    private func verify(_ token: String) -> JSONValue {
        SessionToken.verify(token, secret: "secret", now: 2, state: "s", subject: "u")
    }

    @Test(arguments: [
        ("eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0", "aMkZ2S050uyY4M-DB7sng9hWx6f-P3ZoVK_j_7g_tLc"),  // {"alg":"none","typ":"JWT"}
        ("eyJhbGciOiJIUzM4NCIsInR5cCI6IkpXVCJ9", "awKEBkln2hPuedqzQSBaG7x5F4pmHBdtCBGCvLAo-IY"),  // {"alg":"HS384","typ":"JWT"}
        ("eyJ0eXAiOiJKV1QifQ", "BRU_iHytcb3Z-VuEeK9aYJ65Stz2Z6Xfk5fXbjceJuA"),  // {"typ":"JWT"}
        ("W10", "XAVTnsI8uI-2tQSVVAbyT5VzrEnFUEl67m_SCtwFS9U"),  // []
        ("bm8ganNvbg", "jHLLvcdzkLX8FDp4-pXlm5kMkhGOFm5eiwgpxU4dE4I"),  // no json
        ("eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0", ""),  // {"alg":"none","typ":"JWT"}, unsigned
    ])
    func otherAlgorithmsAreRefusedWhateverTheirSignature(header: String, signature: String) {
        #expect(verify("\(header).\(Self.claims).\(signature)") == ["reason": "Failed signature validation"])
    }

    @Test(arguments: [
        ("eyJhbGciOiJIUzI1NiJ9", "YWZ_TeD3nhsETOG0YTMILbh-5GlpClfK3c_BgdrATfs"),  // {"alg":"HS256"}
        ("eyJhbGciOiJIUzI1NiIsInR5cCI6ImF0K2p3dCJ9", "dWlAOVsibnjhKHf6RfhBlGg1zztxEgiA5OUnUXUs7rg"),  // {"alg":"HS256","typ":"at+jwt"}
    ])
    func otherTypesAreRefused(header: String, signature: String) {
        #expect(verify("\(header).\(Self.claims).\(signature)") == ["reason": "Unexpected token payload type"])
    }

    @Test(arguments: [
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.WzFd.IyrhjME3jKm9nh-sqt-KFHahBbaFb4sQeAuUEroOONk",  // [1]
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.bm8ganNvbg.nMO8aa-bjxNM__A_Hf-5R0XPMRXUT9XrdgIXBdiGRWQ",  // no json
    ])
    func contentThatIsNoObjectIsRefused(token: String) {
        #expect(verify(token) == ["reason": "Unexpected token payload type"])
    }

    @Test func theTypeMayBeInSmallLettersAndTheHeaderMaySayMore() {
        // {"alg":"HS256","typ":"jwt","kid":"1"}
        let token =
            "eyJhbGciOiJIUzI1NiIsInR5cCI6Imp3dCIsImtpZCI6IjEifQ.\(Self.claims).PLIU2oXWQqxWJrxN4R2ddCeMCm_3PzvcRVBWlu7Zbko"
        #expect(verify(token) == ["claims": ["sub": "u", "iss": "i", "iat": 1, "exp": 4_102_444_800, "state": "s"]])
    }

    @Test func withoutAStateOrAUserNothingMatches() {
        let token = SessionToken.sign(claims: #"{"sub":"u","iss":"i","iat":1,"exp":3,"state":"s"}"#, secret: "secret")
        #expect(
            SessionToken.verify(token, secret: "secret", now: 2, state: nil, subject: "u") == [
                "reason": "State in the token does not match the /continue state."
            ])
        #expect(
            SessionToken.verify(token, secret: "secret", now: 2, state: "s", subject: nil) == [
                "reason": "The sub claim does not match the user_id of the event"
            ])
    }
}
