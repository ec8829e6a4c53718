import ActionHost
import ArgumentParser
import PostLogin

/// `actionhost jwks`: what tokens signed with a key are checked with.
struct JWKSCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jwks",
        abstract: "Prints the public key of a signing key as a JSON Web Key Set.",
        discussion: """
            What is printed is what a login server answers at /.well-known/jwks.json: with it, applications and APIs check the tokens that \
            'actionhost run --issue-tokens --signing-key FILE' signs.

            EXAMPLES
              openssl genrsa -out key.pem 2048
                  a key
              actionhost jwks --signing-key key.pem > jwks.json
                  what its tokens are checked with
            """)

    @Option(help: ArgumentHelp("The private key, as PEM: RSA, or EC on P-256.", valueName: "file"))
    var signingKey: String

    func run() throws {
        do throws(SigningKeyError) {
            let jwk = try SigningKey(file: signingKey).publicJWK
            Terminal.write(JSONValue.object(["keys": [.object(jwk)]]).jsonText(pretty: true) + "\n")
        } catch {
            throw CommandFailure(error)
        }
    }
}
