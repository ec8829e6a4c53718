import ActionHost
import PostLogin

/// The tokens of a completed login.
extension TextReport {
    /// What actions put into the tokens; of signed ones all that they say, and the tokens themselves.
    func tokenSections(_ login: CompletedLogin) -> [String] {
        guard let tokens = login.tokens else {
            return section("ID token", login.idTokenClaims) + section("Access token", login.accessTokenClaims)
        }
        return section(tokens.idToken, "ID token") + section(tokens.accessToken, "Access token")
    }

    /// What signed the tokens.
    func signingSection() -> [String] {
        guard let signing else { return [] }
        let key = signing.issuer.key.description
        return signing.isKeyMadeForThisRun
            ? section("Signing key, made for this run", [key, signing.issuer.jwks.jsonText]) : section("Signing key", [key])
    }

    private func section(_ token: SignedToken?, _ title: String) -> [String] {
        guard let token else { return [] }
        return section(title, token.claims) + section("\(title), signed", [token.jwt])
    }
}
