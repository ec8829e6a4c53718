import COpenSSL
import JavaScriptEngine

/// Keys for scripts: objects without members that stand for a native key, as the functions here make and take them.
enum KeyBinding {
    static func add(to native: NativeObject) {
        addSecretKeys(to: native)
        addReading(to: native)
        addWriting(to: native)
        addFacts(to: native)
    }

    /// What a script holds for a key.
    static func value(of key: AsymmetricKey, in realm: Realm) -> Value { realm.makeObject(owner: key) }

    static func value(of key: SecretKey, in realm: Realm) -> Value { realm.makeObject(owner: key) }

    static func asymmetricKey(_ value: Value) throws(CryptoError) -> AsymmetricKey {
        guard let key = value.hostOwner as? AsymmetricKey else { throw wrongKey }
        return key
    }

    static func secretKey(_ value: Value) throws(CryptoError) -> SecretKey {
        guard let key = value.hostOwner as? SecretKey else { throw wrongKey }
        return key
    }

    private static let wrongKey = CryptoError.code("ERR_INVALID_ARG_TYPE", "The key is of another kind", name: "TypeError")

    private static func addSecretKeys(to native: NativeObject) {
        native.add("secretKey") { realm, arguments in value(of: SecretKey(CryptoBinding.bytes(arguments[0])), in: realm) }
        native.add("secretBytes") { realm, arguments in realm.bytes(try secretKey(arguments[0]).bytes) }
        native.add("secretSize") { realm, arguments in realm.number(Double(try secretKey(arguments[0]).bytes.count)) }
    }

    private static func addReading(to native: NativeObject) {
        // (bytes, 'pem' | 'der', encoding of DER, passphrase)
        native.add("readPrivateKey") { realm, arguments in
            let data = CryptoBinding.bytes(arguments[0]), secret = passphrase(arguments[3])
            let key =
                if arguments.string(1) == "pem" { try AsymmetricKey.privateKey(pem: data, passphrase: secret) } else {
                    try AsymmetricKey.privateKey(der: data, encoding(arguments[2]), passphrase: secret)
                }
            return value(of: try key.bounded(), in: realm)
        }
        native.add("readPublicKey") { realm, arguments in
            let data = CryptoBinding.bytes(arguments[0]), secret = passphrase(arguments[3])
            let key =
                if arguments.string(1) == "pem" { try AsymmetricKey.publicKey(pem: data, passphrase: secret) } else {
                    try AsymmetricKey.publicKey(der: data, encoding(arguments[2]), passphrase: secret)
                }
            return value(of: try key.bounded(), in: realm)
        }
        native.add("publicKeyOf") { realm, arguments in value(of: try asymmetricKey(arguments[0]).publicHalf(), in: realm) }
        // (n, e[, d, p, q, dp, dq, qi]) as bytes
        native.add("rsaKey") { realm, arguments in
            let secrets = (2..<max(arguments.count, 2)).map { CryptoBinding.bytes(arguments[$0]) }
            let key = try AsymmetricKey.rsa(
                modulus: CryptoBinding.bytes(arguments[0]), exponent: CryptoBinding.bytes(arguments[1]), secrets: secrets)
            return value(of: key, in: realm)
        }
        // (JWK's name of the curve, x, y[, d])
        native.add("ellipticKey") { realm, arguments in
            let secret = arguments[3].isUndefined ? nil : CryptoBinding.bytes(arguments[3])
            let key = try AsymmetricKey.elliptic(
                curve: arguments.string(0), x: CryptoBinding.bytes(arguments[1]), y: CryptoBinding.bytes(arguments[2]), secret: secret)
            return value(of: key, in: realm)
        }
        // ('ed25519' | …, bytes, whether they are the private key's)
        native.add("rawKey") { realm, arguments in
            guard let kind = AsymmetricKey.Kind(rawValue: arguments.string(0)) else { throw wrongKey }
            return value(of: try .raw(kind, CryptoBinding.bytes(arguments[1]), isPrivate: arguments[2].bool), in: realm)
        }
    }

    private static func addWriting(to native: NativeObject) {
        // (key, 'pem' | 'der', encoding)
        native.add("exportPublicKey") { realm, arguments in
            let isText = arguments.string(1) == "pem"
            return output(try asymmetricKey(arguments[0]).exportPublic(encoding(arguments[2]), pem: isText), isText, in: realm)
        }
        // (key, 'pem' | 'der', encoding[, cipher, passphrase])
        native.add("exportPrivateKey") { realm, arguments in
            let isText = arguments.string(1) == "pem"
            let bytes = try asymmetricKey(arguments[0]).exportPrivate(
                encoding(arguments[2]), pem: isText, cipher: arguments[3].string, passphrase: passphrase(arguments[4]))
            return output(bytes, isText, in: realm)
        }
        // (key, whether with the private part)
        native.add("exportJWK") { realm, arguments in
            let object = realm.makeObject()
            for (name, text) in try asymmetricKey(arguments[0]).jwk(isPrivate: arguments[1].bool) {
                object.define(name, as: realm.string(text))
            }
            return object
        }
    }

    private static func addFacts(to native: NativeObject) {
        native.add("keyKind") { realm, arguments in
            try asymmetricKey(arguments[0]).kind.map { realm.string($0.rawValue) }
        }
        native.add("keyDetails") { realm, arguments in
            let object = realm.makeObject()
            for (name, value) in try asymmetricKey(arguments[0]).details { object.define(name, as: realm.value(of: value)) }
            return object
        }
        native.add("isSameKey") { realm, arguments in
            if let one = arguments[0].hostOwner as? SecretKey {
                return realm.bool(try one.isEqual(to: secretKey(arguments[1])))
            }
            return realm.bool(try asymmetricKey(arguments[0]).isEqual(to: asymmetricKey(arguments[1])))
        }
    }

    private static func encoding(_ value: Value) throws(CryptoError) -> AsymmetricKey.Encoding {
        guard let encoding = value.string.flatMap(AsymmetricKey.Encoding.init) else {
            throw .code("ERR_INVALID_ARG_VALUE", "The encoding of the key is unknown", name: "TypeError")
        }
        return encoding
    }

    private static func passphrase(_ value: Value) -> [UInt8]? { value.isUndefined || value.isNull ? nil : CryptoBinding.bytes(value) }

    private static func output(_ bytes: [UInt8], _ isText: Bool, in realm: Realm) -> Value {
        isText ? realm.string(String(decoding: bytes, as: UTF8.self)) : realm.bytes(bytes)
    }
}
