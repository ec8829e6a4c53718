import JavaScriptEngine
import Testing

@Suite struct ExchangeTests {
    @Test(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
    func sameAsNode() async throws {
        let differences = try await NodeComparison.differences(in: "Crypto/exchange-cases.js", atLeast: 160)
        #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    }

    static let hostileNumbers: [(call: String, result: String)] = [
        ("createDiffieHellman(NaN)", "ERR_OSSL_DH_MODULUS_TOO_SMALL"), ("createDiffieHellman(0.5)", "ERR_OSSL_DH_MODULUS_TOO_SMALL"),
        ("createDiffieHellman(512, 0.5)", "ERR_OSSL_DH_BAD_GENERATOR"), ("createDiffieHellman(Buffer.alloc(4, 255), 0.5)", "ERR_OSSL_DH_BAD_GENERATOR"),
        ("createDiffieHellman(Buffer.alloc(4, 255), -1)", "ERR_OSSL_DH_BAD_GENERATOR"), ("getCipherInfo(NaN)", "undefined"),
        ("getCipherInfo(2147483647)", "undefined"), ("getCipherInfo('aes-128-cbc', { keyLength: -2147483648, ivLength: NaN })", "undefined"),
        ("getCipherInfo('aes-128-gcm', { ivLength: -2147483648 })", "undefined"),
        // Work that nothing could interrupt is refused.
        ("createDiffieHellman(Buffer.alloc(2000, 255)).verifyError", "ERR_CRYPTO_OPERATION_FAILED"),
        ("createDiffieHellman(Buffer.alloc(2000, 255)).generateKeys()", "ERR_OSSL_DH_MODULUS_TOO_LARGE"),
        ("createDiffieHellman(getDiffieHellman('modp5').getPrime()).setPrivateKey(Buffer.alloc(1e6, 255))", "ERR_OUT_OF_RANGE"),
    ]

    /// What checks numbers may have been tampered with: no number may end the process.
    @Test(arguments: hostileNumbers)
    func numbersPastTheChecks(call: String, result: String) async throws {
        let text = try await TestMachine().text(
            """
            Number.isInteger = Number.isSafeInteger = () => true;
            const { createDiffieHellman, getCipherInfo, getDiffieHellman } = require('crypto');
            try { return String(\(call)) } catch (error) { return error.code ?? error.message }
            """)
        #expect(text == result)
    }

    /// The search for a prime ends with the login that wants it.
    @Test(.timeLimit(.minutes(1)))
    func searchForAPrimeIsStopped() async throws {
        var settings = TestRun.Settings()
        settings.budget = Budget(cpuTime: .milliseconds(300), wallClock: .seconds(30), memory: 1 << 30)
        let result = try await TestMachine().run("return String(require('crypto').createDiffieHellman(8000));", settings)
        #expect(result.text == nil)
    }
}
