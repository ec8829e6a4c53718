import COpenSSL
import JavaScriptEngine

/// Diffie-Hellman for the `crypto` module, on curves and modulo primes.
enum ExchangeBinding {
    static func make(in context: NodeContext) -> Value {
        let native = NativeObject(context.realm)
        native.add("createCurve") { realm, arguments in object(for: try CurveExchange(try EllipticCurve(arguments.string(0))), in: realm) }
        native.add("convertPoint") { realm, arguments in
            let curve = try EllipticCurve(arguments.string(0))
            return realm.bytes(try curve.bytes(of: try curve.point(CryptoBinding.bytes(arguments[1])), form(arguments[2])))
        }
        native.add("generatePrime") { realm, arguments in
            realm.unrepeatable("crypto.createDiffieHellman")
            let machine = realm.machine
            let exchange = try PrimeExchange(
                bitCount: Int32(clamping: arguments.integer(0)), generator: Int32(clamping: arguments.integer(1)),
                mustStop: { machine.mustStop })
            return object(for: exchange, in: realm)
        }
        native.add("createPrime") { realm, arguments in
            let prime = CryptoBinding.bytes(arguments[0])
            guard !prime.isEmpty else { throw raised(ERR_LIB_BN, BN_R_BITS_TOO_SMALL) }
            let generator = try arguments[1].number.map { try BigNumber(number: $0) } ?? BigNumber(CryptoBinding.bytes(arguments[1]))
            guard generator.bitCount > 1 else { throw raised(ERR_LIB_DH, DH_R_BAD_GENERATOR) }
            return object(for: try PrimeExchange(prime: try BigNumber(prime), generator: generator), in: realm)
        }
        native.add("derive") { realm, arguments in
            let key = try KeyBinding.asymmetricKey(arguments[0]), other = try KeyBinding.asymmetricKey(arguments[1])
            return realm.bytes(try key.sharedSecret(with: other))
        }
        // (key, whether it is a private one)
        native.add("isConsistent") { realm, arguments in
            realm.bool(try KeyBinding.asymmetricKey(arguments[0]).isConsistent(isPrivate: arguments[1].bool))
        }
        native.add("createGroup") { realm, arguments in object(for: try PrimeExchange(group: arguments.string(0)), in: realm) }
        return native.value
    }

    /// An error that Node takes from OpenSSL's queue after it has put it there itself.
    private static func raised(_ library: Int32, _ reason: Int32) -> CryptoError {
        ERR_clear_error()
        openssl_raise(library, reason)
        return .openSSL("Initialization failed")
    }

    private static func form(_ name: Value) -> EllipticCurve.Form { name.string.flatMap(EllipticCurve.Form.init) ?? .uncompressed }

    private static func object(for exchange: CurveExchange, in realm: Realm) -> Value {
        let object = makeObject(for: exchange, in: realm)
        object.add("publicKey") { realm, arguments in try exchange.publicKey(form(arguments[0])).map { realm.bytes($0) } }
        return object.value
    }

    private static func object(for exchange: PrimeExchange, in realm: Realm) -> Value {
        let object = makeObject(for: exchange, in: realm)
        object.add("prime") { realm, _ in realm.bytes(exchange.prime) }
        object.add("generator") { realm, _ in realm.bytes(exchange.generator) }
        object.add("publicKey") { realm, _ in exchange.publicKey.map { realm.bytes($0) } }
        object.add("problems") { realm, _ in
            let machine = realm.machine
            return realm.number(Double(try exchange.problems(mustStop: { machine.mustStop })))
        }
        return object.value
    }

    /// The object of an exchange, with the functions that both kinds have.
    private static func makeObject(for exchange: any KeyExchange, in realm: Realm) -> NativeObject {
        let object = NativeObject(realm)
        object.add("generateKeys") { realm, _ in
            realm.unrepeatable("generateKeys of a key exchange")
            try exchange.generateKeys()
            return nil
        }
        object.add("privateKey") { realm, _ in exchange.privateKey.map { realm.bytes($0) } }
        object.add("setPrivateKey") { _, arguments in
            try exchange.setPrivateKey(CryptoBinding.bytes(arguments[0]))
            return nil
        }
        object.add("setPublicKey") { _, arguments in
            try exchange.setPublicKey(CryptoBinding.bytes(arguments[0]))
            return nil
        }
        object.add("computeSecret") { realm, arguments in realm.bytes(try exchange.sharedSecret(with: CryptoBinding.bytes(arguments[0]))) }
        return object
    }
}
