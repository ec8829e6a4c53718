import ActionHost
import Foundation
import PostLogin
import Testing

@Suite struct SigningKeyTests {
    // The thumbprints were made with another implementation (Python's hashlib and cryptography).
    private static let rsaID = "ozbyvAhclxX8XZXOpvWzJO_4U83Jwq71lof_D7u6nr0"
    private static let ecID = "SYEIDAX0NFQ8q9bd7PaOUEL1i6LqJC-EqQseNm_P7AI"

    @Test(arguments: [
        (TestKeys.rsaPKCS8, "RS256 \(rsaID)"), (TestKeys.rsaPKCS1, "RS256 \(rsaID)"), (TestKeys.ecPKCS8, "ES256 \(ecID)"),
        (TestKeys.ecSEC1, "ES256 \(ecID)"), (TestKeys.ecSEC1WithoutPublicKey, "ES256 \(ecID)"),
        // With what openssl writes beside keys, with the line breaks of Windows, and indented.
        ("-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n" + TestKeys.ecSEC1, "ES256 \(ecID)"),
        (TestKeys.ecPublic + "\nBag Attributes\n  friendlyName: one\n" + TestKeys.ecPKCS8 + "\nmore", "ES256 \(ecID)"),
        (TestKeys.rsaPKCS1.replacing("\n", with: "\r\n"), "RS256 \(rsaID)"),
        (TestKeys.ecPKCS8.replacing("\n", with: " \n  "), "ES256 \(ecID)"),
    ])
    func everyFormatOfAKeyIsTheSameKey(pem: String, description: String) async throws {
        let key = try SigningKey(pem: pem)
        #expect(key.description == description)
        #expect("\(key.algorithm.rawValue) \(key.id)" == description)
        try await withFolder { folder in
            try write(["key.pem": pem], to: folder)
            #expect(try SigningKey(file: "\(folder)/key.pem").description == description)
        }
    }

    @Test func thePublicKeyIsAJSONWebKey() throws {
        #expect(
            try SigningKey(pem: TestKeys.rsaPKCS8).publicJWK == [
                "kty": "RSA", "use": "sig", "alg": "RS256", "kid": .string(Self.rsaID), "e": "AQAB",
                "n": .string(
                    "rqOM6sfJuiGXStB6f3Sx6nksdaVdK3KzPRvlHJ13wkKi4TlHuC6oCpHglYf5qOV6ExlpWeo4wwxhPkalJfwj39HW5dRM24QmRWg9C8eOTO7CT2QnvZqO6"
                        + "JUGR0XseQWwN-zZnIBTnanK4dF4pXtSok9crmUZyhFlN6aW5DyKSSMgjkfmdk9B8LnzbGbNpoEGwSyYKZwPKSqvCklc3J3CRK1nv2PliwXtCebCb1gD8"
                        + "wYcFKUHj6M3npfW7x2g0meyWlXrOadXN1pUQnKodt7Xt0nNXnQBOaUq4Q9nnsRbGf554p-3ws-ynh_rrDqM9rTTkc00Rr2snGgxeiZaUnsGBQ"),
            ])
        #expect(
            try SigningKey(pem: TestKeys.ecSEC1).publicJWK == [
                "kty": "EC", "use": "sig", "alg": "ES256", "kid": .string(Self.ecID), "crv": "P-256",
                "x": "aW7GryBqzRrYwGUQJBJDmtUAPyoNh6RTRmXW4U45IJA", "y": "u9loRCwxPVxO9DlVDevEHEskfhcX0_dvK_Png6syeFA",
            ])
    }

    @Test(arguments: SigningAlgorithm.allCases)
    func generatedKeysAreAllDifferent(algorithm: SigningAlgorithm) throws {
        let keys = [try SigningKey.generate(algorithm), try SigningKey.generate(algorithm)]
        #expect(keys.map(\.algorithm) == [algorithm, algorithm])
        #expect(Set(keys.map(\.id)).count == 2)
        #expect(keys.map(\.id.utf8.count) == [43, 43])
        let numbers = algorithm == .rs256 ? ["e", "n"] : ["crv", "x", "y"]
        #expect(keys[0].publicJWK.names.sorted() == (["alg", "kid", "kty", "use"] + numbers).sorted())
    }

    @Test func printingAKeyShowsItsIDAlone() throws {
        let key = try SigningKey(pem: TestKeys.ecSEC1)
        let issuer = try TokenIssuer(key: key)
        #expect(String(describing: key) == "ES256 \(Self.ecID)")
        #expect(String(reflecting: key) == "ES256 \(Self.ecID)")
        #expect("\(issuer)".contains("key: ES256 \(Self.ecID)"))
    }

    private static let needed = "; needed is the PEM of an RSA private key of at least 2048 bits, or of an EC private key on the curve P-256"

    @Test(arguments: [
        ("", .noPEM, "found no PEM\(needed)"), ("-----BEGIN PRIVATE KEY-----\nMIG", .noPEM, "found no PEM\(needed)"),
        ("-----BEGIN PRIVATE KEY-----\nMIG\n-----END PUBLIC KEY-----", .noPEM, "found no PEM\(needed)"),
        (TestKeys.ecPublic, .notPrivate, "found no private key, but a block BEGIN PUBLIC KEY\(needed)"),
        (
            "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----", .notPrivate,
            "found no private key, but a block BEGIN CERTIFICATE\(needed)"
        ),
        (TestKeys.rsa1024, .tooSmall, "found an RSA key of less than 2048 bits\(needed)"),
        (TestKeys.p384PKCS8, .unsupported, "found an EC key on the curve P-384\(needed)"),
        (TestKeys.p384SEC1, .unsupported, "found an EC key on the curve P-384\(needed)"),
        (TestKeys.p521SEC1, .unsupported, "found an EC key on the curve P-521\(needed)"),
        (TestKeys.secp256k1, .unsupported, "found an EC key on another curve\(needed)"),
        (TestKeys.ed25519, .unsupported, "found an Ed25519 key\(needed)"), (TestKeys.ed448, .unsupported, "found an Ed448 key\(needed)"),
        (TestKeys.x25519, .unsupported, "found an X25519 key\(needed)"),
        (TestKeys.rsaPSSBeginning, .unsupported, "found an RSA key for PSS\(needed)"),
        (
            "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", .unsupported,
            "found a key of an unknown type (BEGIN PRIVATE KEY)\(needed)"
        ),
        ("-----BEGIN DSA PRIVATE KEY-----\nAAAA\n-----END DSA PRIVATE KEY-----", .unsupported, "found a block BEGIN DSA PRIVATE KEY\(needed)"),
        (
            "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n-----END OPENSSH PRIVATE KEY-----", .unsupported,
            "found a private key in the format of OpenSSH; needed is PEM, as 'ssh-keygen -p -m PEM -f KEY' makes it"
        ),
        (
            TestKeys.encryptedPKCS8, .encrypted,
            "found a private key that is encrypted; needed is one without a passphrase, as 'openssl pkey -in KEY -out FILE' writes it"
        ),
        (
            TestKeys.encryptedSEC1, .encrypted,
            "found a private key that is encrypted; needed is one without a passphrase, as 'openssl pkey -in KEY -out FILE' writes it"
        ),
        (
            TestKeys.ecSEC1 + "\n" + TestKeys.rsaPKCS8, .ambiguous,
            "found 2 private keys; needed is the one that is to sign, alone"
        ),
        (
            "-----BEGIN PRIVATE KEY-----\nno base64!\n-----END PRIVATE KEY-----", .damaged,
            "found a key that cannot be read (BEGIN PRIVATE KEY): it is damaged or incomplete\(needed)"
        ),
        (
            TestKeys.rsaPKCS8.withoutItsMiddle, .damaged,
            "found a key that cannot be read (BEGIN PRIVATE KEY): it is damaged or incomplete\(needed)"
        ),
        (
            TestKeys.rsaPKCS1.withoutItsMiddle, .damaged,
            "found a key that cannot be read (BEGIN RSA PRIVATE KEY): it is damaged or incomplete\(needed)"
        ),
        (
            TestKeys.ecSEC1.replacing("EC PRIVATE", with: "RSA PRIVATE"), .damaged,
            "found a key that cannot be read (BEGIN RSA PRIVATE KEY): it is damaged or incomplete\(needed)"
        ),
        (
            TestKeys.ecSEC1.replacing("-----\nMHc", with: "-----\nMHs"), .damaged,
            "found a key that cannot be read (BEGIN EC PRIVATE KEY): it is damaged or incomplete\(needed)"
        ),
    ] as [(String, SigningKeyError.Code, String)])
    func whatCannotSignIsNamed(pem: String, code: SigningKeyError.Code, message: String) async throws {
        #expect(throws: SigningKeyError(code: code, message: message)) { try SigningKey(pem: pem) }
        try await withFolder { folder in
            let path = "\(folder)/key.pem"
            try write(["key.pem": pem], to: folder)
            let error = #expect(throws: SigningKeyError(code: code, path: path, message: message)) { try SigningKey(file: path) }
            #expect(error?.description == "\(path): \(message)")
        }
    }

    @Test func aFileThatCannotBeReadIsNamed() async throws {
        try await withFolder { folder in
            let path = "\(folder)/none.pem"
            let missing = SigningKeyError(code: .unreadableFile, path: path, message: "the file cannot be read: No such file or directory")
            #expect(throws: missing) { try SigningKey(file: path) }

            // The same key, not as PEM.
            let base64 = TestKeys.ecPKCS8.split(separator: "\n").dropFirst().dropLast().joined()
            try (Data(base64Encoded: base64) ?? Data()).write(to: URL(fileURLWithPath: "\(folder)/key.der"))
            #expect(throws: SigningKeyError(code: .noPEM, path: "\(folder)/key.der", message: "found no PEM\(Self.needed)")) {
                try SigningKey(file: "\(folder)/key.der")
            }
        }
    }
}

extension String {
    fileprivate var withoutItsMiddle: String {
        let lines = split(separator: "\n")
        return (lines.prefix(5) + lines.suffix(5)).joined(separator: "\n")
    }
}
