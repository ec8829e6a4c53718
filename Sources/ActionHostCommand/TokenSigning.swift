import ActionHost
import PostLogin

/// What signs the tokens of a run.
struct TokenSigning {
    var issuer: TokenIssuer
    /// Whether the key ends with the run: then what it signed can be checked with nothing but the output.
    var isKeyMadeForThisRun: Bool
}

extension TokenSigning {
    /// The outcome as one JSON object, with the public key of a key that nobody has elsewhere.
    func json(of outcome: LoginOutcome) -> JSONValue {
        guard isKeyMadeForThisRun, case .completed(let login) = outcome, login.tokens != nil, var members = outcome.json.objectValue else {
            return outcome.json
        }
        members["jwks"] = issuer.jwks
        return .object(members)
    }
}
