import ActionHost
import ArgumentParser

/// The options about signed tokens.
struct TokenOptions: ParsableArguments {
    @Flag(help: "Sign the tokens of a login that completes, and show them.")
    var issueTokens = false

    @Option(help: ArgumentHelp(
        "The issuer of the tokens, with --issue-tokens. (default: https:// and the event's request.hostname)", valueName: "url"))
    var issuer: String?

    @Option(help: ArgumentHelp(
        "The private key to sign with, as PEM: RSA signs with RS256, EC on P-256 with ES256. Without it a key is made for this run.",
        valueName: "file"))
    var signingKey: String?

    @Option(help: ArgumentHelp("What the key that is made for this run signs with. (default: RS256)", valueName: "algorithm"))
    var signingAlgorithm: SigningAlgorithm?

    func validate() throws {
        if signingKey != nil && signingAlgorithm != nil {
            throw ValidationError("--signing-algorithm is for a key that is made for the run; the key of --signing-key has its own")
        }
        let names = [("--issuer", issuer), ("--signing-key", signingKey), ("--signing-algorithm", signingAlgorithm?.rawValue)]
        if let name = names.first(where: { $0.1 != nil })?.0, !issueTokens {
            throw ValidationError("\(name) needs --issue-tokens")
        }
    }

    /// What signs the tokens of this run; nil when none are asked for.
    func makeSigning() throws(CommandFailure) -> TokenSigning? {
        guard issueTokens else { return nil }
        let key = try makeKey()
        do throws(TokenIssuerError) {
            let issuer = try TokenIssuer(key: key, configuration: TokenIssuerConfiguration(issuer: issuer))
            return TokenSigning(issuer: issuer, isKeyMadeForThisRun: signingKey == nil)
        } catch {
            throw CommandFailure(.usage, "--issuer \(error)")
        }
    }

    private func makeKey() throws(CommandFailure) -> SigningKey {
        do throws(SigningKeyError) {
            if let signingKey { return try SigningKey(file: signingKey) }
            return try .generate(signingAlgorithm ?? .rs256)
        } catch {
            throw CommandFailure(error)
        }
    }

    /// The words that ask for the same on another command line.
    var words: [String] {
        let options = [("--issuer", issuer), ("--signing-key", signingKey), ("--signing-algorithm", signingAlgorithm?.rawValue)]
        return (issueTokens ? ["--issue-tokens"] : []) + options.flatMap { name, value in value.map { [name, $0] } ?? [] }
    }
}
