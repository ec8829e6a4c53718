import JavaScriptEngine
import Testing

/// What a script may try that has tampered with the checks, or that asks for more than a login has.
@Suite struct HostileKeyTests {
    private static let helper = """
        Number.isInteger = Number.isSafeInteger = () => true;
        const crypto = require('crypto');
        const pair = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' }), rsa = () => crypto.generateKeyPairSync('rsa', { modulusLength: 1024 });
        const handle = (key) => key[Object.getOwnPropertySymbols(key).find((symbol) => symbol.description === 'kHandle')];
        const text = (work) => { try { return String(work()) } catch (error) { return `${error.name}: ${error.message}` } };

        """

    static let attempts: [(call: String, result: String)] = [
        ("crypto.generateKeyPairSync('rsa', { modulusLength: 16385 })", "RangeError: A key may have at most 16384 bits"),
        ("crypto.generateKeyPairSync('rsa', { modulusLength: NaN })", "Error: error:1C8000AB:Provider routines::key size too small"),
        ("crypto.generateKeyPairSync('rsa', { modulusLength: 512, publicExponent: 1 })", "Error: error:020000B2:rsa routines::pub exponent out of range"),
        ("crypto.generateKeyPairSync('rsa', { modulusLength: 512, publicExponent: NaN })", "Error: error:030C0100:digital envelope routines::malloc failure"),
        ("crypto.generateKeyPairSync('dsa', { modulusLength: 10001 })", "RangeError: A key may have at most 10000 bits"),
        ("crypto.sign('sha256', Buffer.from('a'), new crypto.KeyObject('private', { x: 1 }))", "TypeError: The key is of another kind"),
        ("crypto.sign('sha256', Buffer.from('a'), new crypto.KeyObject('private', handle(crypto.createSecretKey('a', 'utf8'))))", "TypeError: The key is of another kind"),
        ("crypto.createHmac('sha256', new crypto.KeyObject('secret', handle(pair.publicKey)))", "TypeError: The key is of another kind"),
        ("typeof Object.create(pair.privateKey).export({ format: 'jwk' }).d", "string"),
        ("Object.getPrototypeOf(pair.privateKey).export.call({}, { format: 'jwk' })", "TypeError: The key is of another kind"),
        ("crypto.sign('sha256', Buffer.from('a'), { key: rsa().privateKey, padding: 6, saltLength: -2147483648 }).length > 1", "Error: error:1C800070:Provider routines::invalid salt length"),
        ("crypto.sign('sha256', Buffer.from('a'), { key: rsa().privateKey, padding: -2147483648 })", "Error: error:1C8000A5:Provider routines::illegal or unsupported padding mode"),
        ("crypto.createPublicKey({ format: 'jwk', key: { kty: 'RSA', e: 'AQAB', n: Buffer.alloc(2049, 255).toString('base64url') } })", "RangeError: A key may have at most 16384 bits"),
        (
            "crypto.createPublicKey({ format: 'jwk', key: { kty: 'RSA', n: Buffer.alloc(64, 255).toString('base64url'), e: Buffer.alloc(65, 255).toString('base64url') } })",
            "RangeError: The numbers of a key may not be longer than its modulus"
        ),
        (
            "crypto.createPrivateKey({ format: 'jwk', key: { ...rsa().privateKey.export({ format: 'jwk' }), d: Buffer.alloc(1 << 20, 255).toString('base64url') } })",
            "RangeError: The numbers of a key may not be longer than its modulus"
        ),
        ("crypto.createPublicKey({ key: Buffer.alloc(1 << 20, 0x30), format: 'der', type: 'spki' })", "Error: error:0680009B:asn1 encoding routines::too long"),
        ("new crypto.X509Certificate(Buffer.alloc(1 << 20, 0x30))", "Error: error:0480006C:PEM routines::no start line"),
        ("Object.getOwnPropertyDescriptor(crypto.X509Certificate.prototype, 'raw').get.call({})", "TypeError: Cannot access invalid private field (evaluating 'this.#handle')"),
        ("Object.defineProperty({}, 'x', { get: crypto.createSign('sha256').update }).x", "TypeError: The \"data\" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received undefined"),
    ]

    @Test(arguments: attempts)
    func pastTheChecks(call: String, result: String) async throws {
        #expect(try await TestMachine().text("\(Self.helper)return text(() => \(call));") == result)
    }

    /// An encrypted key says itself how often its passphrase is hashed.
    @Test(arguments: ["der", "pem"])
    func roundsOfAPassphrase(format: String) async throws {
        let script = """
            \(Self.helper)
            const key = crypto.generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8', cipher: 'aes-128-cbc', passphrase: 'a' });
            // The rounds take two bytes more, and so does all that they are in.
            const start = key.indexOf(Buffer.from([2, 2, 8, 0]));
            for (let place = 0; place < start; place++) {
              if (key[place] !== 0x30) continue;
              const size = key[place + 1] === 0x81 ? place + 2 : place + 1;
              if (size + key[size] >= start) key[size] += 2;
              place = size;
            }
            const longer = Buffer.concat([key.subarray(0, start), Buffer.from([2, 4, 0x7f, 255, 255, 255]), key.subarray(start + 4)]);
            const pem = `-----BEGIN ENCRYPTED PRIVATE KEY-----\\n${longer.toString('base64').replace(/.{64}/g, '$&\\n')}\\n-----END ENCRYPTED PRIVATE KEY-----\\n`;
            return text(() => crypto.createPrivateKey({ key: '\(format)' === 'der' ? longer : pem, format: '\(format)', type: 'pkcs8', passphrase: 'a' }));
            """
        #expect(try await TestMachine().text(script) == "RangeError: The passphrase of a key may go through at most 10000000 rounds")
    }

    @Test func longKeysEndAtTheLimit() async throws {
        var settings = TestRun.Settings()
        settings.budget = Budget(cpuTime: .milliseconds(300), wallClock: .seconds(300), memory: 1 << 30)
        let result = try await TestMachine().run("require('crypto').generateKeyPairSync('rsa', { modulusLength: 16384 });", settings)
        #expect(result.termination?.reason == .cpuTime)
    }
}
