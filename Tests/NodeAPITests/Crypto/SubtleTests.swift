import JavaScriptEngine
import Testing

@Suite struct SubtleTests {
    @Test(
        .enabled(if: NodeReference.isAvailable, NodeReference.skipped),
        arguments: [("Crypto/subtle-cases.js", 250), ("Crypto/subtle-key-cases.js", 360)])
    func sameAsNode(file: String, count: Int) async throws {
        let differences = try await NodeComparison.differences(in: file, atLeast: count)
        #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    }

    static let helper = """
        const crypto = require('crypto'), { subtle } = crypto, { Buffer } = require('buffer');
        const bytes = (text) => Buffer.from(text, 'hex'), text = (bytes) => Buffer.from(bytes).toString('hex');
        const attempt = async (work) => { try { return String(await work()); } catch (error) { return error.name + ': ' + error.message; } };
        """

    /// From RFC 6070, and the first test of RFC 8032.
    @Test(arguments: [
        (
            """
            const key = await subtle.importKey('raw', Buffer.from('password'), 'PBKDF2', false, ['deriveBits']);
            return text(await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-1', salt: Buffer.from('salt'), iterations: 2 }, key, 160));
            """, "ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957"
        ),
        (
            """
            const key = await subtle.importKey('jwk', {
              kty: 'OKP', crv: 'Ed25519',
              d: bytes('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60').toString('base64url'),
              x: bytes('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a').toString('base64url'),
            }, 'Ed25519', false, ['sign']);
            return text(await subtle.sign('Ed25519', key, new Uint8Array(0)));
            """,
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        ),
    ])
    func knownAnswers(body: String, answer: String) async throws {
        #expect(try await TestMachine().text("\(Self.helper) \(body)") == answer)
    }

    static let keyObjects: [(call: String, result: String)] = [
        ("secret.toCryptoKey('AES-GCM', true, ['encrypt'])", "secret true {\"name\":\"AES-GCM\",\"length\":128} encrypt"),
        ("secret.toCryptoKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])", "secret false {\"name\":\"HMAC\",\"hash\":{\"name\":\"SHA-256\"},\"length\":128} sign"),
        ("secret.toCryptoKey('HKDF', false, ['deriveBits'])", "secret false {\"name\":\"HKDF\"} deriveBits"),
        ("pair.publicKey.toCryptoKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['verify'])", "public true {\"name\":\"ECDSA\",\"namedCurve\":\"P-256\"} verify"),
        ("pair.privateKey.toCryptoKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits'])", "private false {\"name\":\"ECDH\",\"namedCurve\":\"P-256\"} deriveBits"),
        ("pair.publicKey.toCryptoKey({ name: 'ECDSA', namedCurve: 'P-384' }, true, ['verify'])", "DataError: Named curve mismatch"),
        ("pair.publicKey.toCryptoKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign'])", "SyntaxError: Unsupported key usage for a ECDSA key"),
        ("secret.toCryptoKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['verify'])", "NotSupportedError: Unrecognized algorithm name"),
        ("pair.privateKey.toCryptoKey('AES-GCM', true, ['encrypt'])", "NotSupportedError: Unrecognized algorithm name"),
        ("secret.toCryptoKey('AES-GCM', true, [])", "SyntaxError: Usages cannot be empty when importing a secret key."),
    ]

    /// Node 22's, which Node 20 does not have.
    @Test(arguments: keyObjects)
    func keyObjectsBecomeKeys(call: String, result: String) async throws {
        let text = try await TestMachine().text(
            """
            \(Self.helper)
            const secret = crypto.createSecretKey(Buffer.alloc(16)), pair = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' });
            return await attempt(() => {
              const key = \(call);
              return [key.type, key.extractable, JSON.stringify(key.algorithm), key.usages].join(' ');
            });
            """)
        #expect(text == result)
    }

    /// A script may change what it sees of a key; what the key is stays as it was.
    @Test func keysKeepWhatTheyAre() async throws {
        let text = try await TestMachine().text(
            """
            \(Self.helper)
            const key = await subtle.importKey('raw', new Uint8Array(16), 'AES-GCM', false, ['encrypt']);
            key.usages.push('decrypt');
            key.algorithm.name = 'AES-CBC';
            return [
              await attempt(() => subtle.decrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, new Uint8Array(16))),
              await attempt(async () => (await subtle.encrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, new Uint8Array(1))).byteLength),
              await attempt(() => subtle.exportKey('raw', key)),
            ].join(' | ');
            """)
        #expect(text == "InvalidAccessError: The requested operation is not valid for the provided key | 17 | InvalidAccessException: key is not extractable")
    }

    static let hostileNumbers: [(call: String, result: String)] = [
        ("subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 1 }, password, 4294967288)", specific),
        ("subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 1 }, password, -8)", specific),
        ("subtle.generateKey({ name: 'HMAC', hash: 'SHA-256', length: 4294967288 }, true, ['sign'])", specific),
        ("subtle.generateKey({ ...rsa, modulusLength: 4294967295 }, true, ['sign'])", specific),
        ("subtle.generateKey({ ...rsa, publicExponent: new Uint8Array([0]) }, true, ['sign'])", specific),
        ("subtle.importKey('jwk', { kty: 'RSA', n: 'AA', e: 'AQAB' }, rsa, true, ['verify'])", "DataError: Invalid keyData"),
        ("subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' }, { name: 'ECDH', namedCurve: 'P-256' }, true, [])", "DataError: Invalid keyData"),
    ]
    private static let specific = "OperationError: The operation failed for an operation-specific reason"

    @Test(arguments: hostileNumbers)
    func numbersOfNoUse(call: String, result: String) async throws {
        let text = try await TestMachine().text(
            """
            \(Self.helper)
            const salt = new Uint8Array(8), password = await subtle.importKey('raw', salt, 'PBKDF2', false, ['deriveBits']);
            const rsa = { name: 'RSA-PSS', hash: 'SHA-256', modulusLength: 1024, publicExponent: new Uint8Array([1, 0, 1]) };
            return await attempt(() => \(call));
            """)
        #expect(text == result)
    }

    @Test(.timeLimit(.minutes(1)))
    func longDerivationIsStopped() async throws {
        var settings = TestRun.Settings()
        settings.budget = Budget(cpuTime: .milliseconds(300), wallClock: .seconds(30), memory: 1 << 30)
        let result = try await TestMachine().run(
            """
            \(Self.helper)
            const password = await subtle.importKey('raw', new Uint8Array(8), 'PBKDF2', false, ['deriveBits']);
            return text(await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(8), iterations: 4294967295 }, password, 256));
            """, settings)
        #expect(result.text == nil)
    }
}
