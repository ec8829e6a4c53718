import Testing

@Suite struct CryptoTests {
    @Test(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
    func sameAsNode() async throws {
        let machine = try await TestMachine()
        let cases = try await CaseFile.cases("Crypto/cases.js", as: CaseFile.NamedBody.self, on: machine)
        #expect(cases.count >= 70)
        let expected = try await NodeReference.texts(
            // `node -e` has the module of that name for the global.
            of: cases.map { NodeExpression(source: "(async () => { const { webcrypto: crypto } = require('crypto'); \($0.body)\n})()") })
        for (test, expected) in zip(cases, expected) {
            let result = try await machine.run(test.body)
            #expect((result.text ?? "\(result)") == expected, "\(test.name)")
        }
    }

    /// From FIPS 180, RFC 4231 and RFC 5869.
    @Test(arguments: [
        ("require('crypto').createHash('sha256').update('abc').digest('hex')", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "require('crypto').createHmac('sha256', 'Jefe').update('what do ya want for nothing?').digest('hex')",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        ("require('crypto').hash('sha1', 'abc')", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    ])
    func knownAnswers(expression: String, answer: String) async throws {
        let machine = try await TestMachine()
        #expect(try await machine.run("return \(expression);").text == answer)
    }

    static let hostileNumbers: [(call: String, result: String)] = [
        ("pbkdf2Sync('a', 'b', 1, NaN, 'sha256').length", "0"), ("pbkdf2Sync('a', 'b', NaN, 4, 'sha256').length", "4"),
        ("scryptSync('a', 'b', NaN, { N: NaN }).length", "Invalid scrypt params"), ("hkdfSync('sha256', 'a', 'b', 'c', NaN).byteLength", "0"),
        ("createHash('shake128', { outputLength: 2 ** 31 }).digest('hex')", "A result has to have 0 to 268435456 bytes. Received 2147483648"),
        ("randomInt(NaN)", "0"),
    ]

    /// What checks numbers may have been tampered with: no number may end the process.
    @Test(arguments: hostileNumbers)
    func numbersPastTheChecks(call: String, result: String) async throws {
        let text = try await TestMachine().text(
            "Number.isInteger = Number.isSafeInteger = () => true; try { return require('crypto').\(call) } catch (error) { return error.message }")
        #expect(text == result)
    }
}
