import ActionHost
import PostLogin
import Testing

@Suite("The article “Signed tokens”")
struct TokensArticleTests {
    @Test("A completed login has tokens, signed with a key from a file", arguments: [
        (["openid"], "an ID token, an access token for 86400 s"), (["read:reports"], "no ID token, an access token for 86400 s"),
    ])
    func signed(scopes: [String], said: String) async throws {
        let server = LoginServer()
        try await withFolder { folder in
            try write(["signing-key.pem": TestKeys.ecPKCS8, "10-nothing.js": handler("")], to: folder)
            var configuration = ActionHostConfiguration()
            configuration.tokenIssuer = try TokenIssuer(
                key: SigningKey(file: "\(folder)/signing-key.pem"),
                configuration: TokenIssuerConfiguration(issuer: "https://login.example.com/"))
            let host = try await ActionHost(actions: folder, configuration: configuration)

            let event = makeEvent { $0.transaction.requestedScopes = scopes }
            if case .completed(let login) = try await host.login(event), let tokens = login.tokens {
                server.answer(tokens.idToken?.jwt, tokens.accessToken.jwt, tokens.accessToken.expiresIn)
            }
        }
        #expect(server.said == [said])
    }

    @Test("A key made for development has a public part to check tokens with")
    func generated() throws {
        let key = try SigningKey.generate(.es256)
        let issuer = try TokenIssuer(key: key)
        let body = issuer.jwks.jsonText

        #expect(body.hasPrefix(#"{"keys":[{"crv":"P-256","kty":"EC","x":""#))
        #expect(body.contains(#""kid":"\#(key.id)","alg":"ES256"}]}"#))
    }
}
