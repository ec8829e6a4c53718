import COpenSSL
import JavaScriptEngine

/// New keys, and RSA as a cipher, for scripts.
enum KeyPairBinding {
    static func add(to native: NativeObject) {
        native.add("curves") { realm, _ in realm.value(of: .list(KeyGeneration.curveNames.map { .string($0) })) }
        // (bits, exponent[, whether it is RSA-PSS, hash, mask's hash, salt's length])
        native.add("generateRSA") { realm, arguments in
            realm.unrepeatable("crypto.generateKeyPair")
            var limits: KeyGeneration.Limits?
            if arguments[2].bool {
                limits = KeyGeneration.Limits(
                    digest: try arguments[3].string.map(DigestAlgorithm.named), maskDigest: try arguments[4].string.map(maskDigest),
                    saltLength: arguments[5].number.map { Int32(bounding: $0) })
            }
            let machine = realm.machine
            let key = try KeyGeneration.rsa(
                bits: arguments.integer(0), exponent: UInt64(bounding: arguments.number(1)), limits: limits,
                mustStop: { machine.mustStop })
            return KeyBinding.value(of: key, in: realm)
        }
        // (bits[, bits of the divisor])
        native.add("generateDSA") { realm, arguments in
            realm.unrepeatable("crypto.generateKeyPair")
            let machine = realm.machine
            let key = try KeyGeneration.dsa(
                bits: arguments.integer(0), divisorBits: arguments[1].number.map { Int(bounding: $0) }, mustStop: { machine.mustStop })
            return KeyBinding.value(of: key, in: realm)
        }
        // (a group's name, or a prime, or the bits of one, generator)
        native.add("generateDH") { realm, arguments in
            realm.unrepeatable("crypto.generateKeyPair")
            let machine = realm.machine
            let mustStop = { machine.mustStop }
            let exchange =
                if let name = arguments[0].string {
                    try PrimeExchange(group: name)
                } else if let bits = arguments[0].number {
                    try PrimeExchange(bitCount: Int32(bounding: bits), generator: Int32(bounding: arguments.number(1)), mustStop: mustStop)
                } else {
                    try PrimeExchange(
                        prime: try BigNumber(CryptoBinding.bytes(arguments[0])), generator: try BigNumber(number: arguments.number(1)))
                }
            return KeyBinding.value(of: try KeyGeneration.diffieHellman(exchange, mustStop: mustStop), in: realm)
        }
        native.add("checkGroup") { _, arguments in
            _ = try PrimeExchange(group: arguments.string(0))
            return nil
        }
        // (hash, mask's hash): throws when there is none of that name
        native.add("checkDigests") { _, arguments in
            _ = try arguments[0].string.map(DigestAlgorithm.named)
            _ = try arguments[1].string.map(maskDigest)
            return nil
        }
        native.add("checkCurve") { _, arguments in
            _ = try KeyGeneration.curveNumber(arguments.string(0))
            return nil
        }
        native.add("generateElliptic") { realm, arguments in
            realm.unrepeatable("crypto.generateKeyPair")
            return KeyBinding.value(of: try KeyGeneration.elliptic(curve: arguments.string(0), isNamed: arguments[1].bool), in: realm)
        }
        native.add("generateRaw") { realm, arguments in
            realm.unrepeatable("crypto.generateKeyPair")
            guard let kind = AsymmetricKey.Kind(rawValue: arguments.string(0)), kind.isRaw else {
                throw CryptoError.code("ERR_INVALID_ARG_VALUE", "The kind of key is unknown", name: "TypeError")
            }
            return KeyBinding.value(of: try KeyGeneration.raw(kind), in: realm)
        }
        // ('publicEncrypt' | …, data, key, padding[, OAEP's hash, OAEP's label])
        native.add("encryptRSA") { realm, arguments in
            guard let encryption = AsymmetricKey.Encryption(rawValue: arguments.string(0)) else { return nil }
            let options = AsymmetricKey.EncryptionOptions(
                padding: Int32(bounding: arguments.number(3)), digest: try arguments[4].string.map(labelDigest),
                label: arguments[5].isUndefined ? nil : CryptoBinding.bytes(arguments[5]))
            let key = try KeyBinding.asymmetricKey(arguments[2])
            let result = try key.apply(encryption, to: CryptoBinding.bytes(arguments[1]), options)
            // Padding is random.
            return realm.value(of: realm.reading("crypto.\(encryption.rawValue)") { .bytes(result) })
        }
    }

    private static func maskDigest(_ name: String) throws(CryptoError) -> DigestAlgorithm {
        guard let digest = DigestAlgorithm(name) else {
            throw .code("ERR_CRYPTO_INVALID_DIGEST", "Invalid MGF1 digest: \(name)", name: "TypeError")
        }
        return digest
    }

    private static func labelDigest(_ name: String) throws(CryptoError) -> DigestAlgorithm {
        guard let digest = DigestAlgorithm(name) else { throw .code("ERR_OSSL_EVP_INVALID_DIGEST", "Invalid digest used") }
        return digest
    }
}
