import COpenSSL
import JavaScriptEngine

/// Signatures for scripts.
enum SignatureBinding {
    static func add(to native: NativeObject) {
        // (data, key, hash or undefined, padding, salt's length, whether in IEEE P1363's form)
        native.add("sign") { realm, arguments in
            let key = try KeyBinding.asymmetricKey(arguments[1])
            let signature = try key.sign(CryptoBinding.bytes(arguments[0]), digest(arguments[2]), options(arguments, from: 3))
            // Some algorithms make another one each time.
            return realm.value(of: realm.reading("crypto.sign") { .bytes(signature) })
        }
        // (signature, data, key, …the same)
        native.add("verify") { realm, arguments in
            let key = try KeyBinding.asymmetricKey(arguments[2])
            return realm.bool(
                try key.verify(
                    CryptoBinding.bytes(arguments[0]), of: CryptoBinding.bytes(arguments[1]), digest(arguments[3]),
                    options(arguments, from: 4)))
        }
        native.add("createSignature") { realm, arguments in
            guard let algorithm = DigestAlgorithm(arguments.string(0)) else {
                throw CryptoError.code("ERR_CRYPTO_INVALID_DIGEST", "Invalid digest", name: "TypeError")
            }
            return signature(try DigestContext(algorithm), in: realm)
        }
    }

    private static func signature(_ context: DigestContext, in realm: Realm) -> Value {
        let object = NativeObject(realm)
        object.add("update") { _, arguments in
            try context.update(CryptoBinding.bytes(arguments[0]))
            return nil
        }
        object.add("sign") { realm, arguments in
            let key = try KeyBinding.asymmetricKey(arguments[0])
            let signature = try key.sign(hash: context.finish(), context.algorithm, options(arguments, from: 1))
            return realm.value(of: realm.reading("crypto.sign") { .bytes(signature) })
        }
        object.add("verify") { realm, arguments in
            let key = try KeyBinding.asymmetricKey(arguments[1])
            return realm.bool(
                try key.verify(
                    CryptoBinding.bytes(arguments[0]), ofHash: context.finish(), context.algorithm, options(arguments, from: 2)))
        }
        return object.value
    }

    private static func digest(_ value: Value) throws(CryptoError) -> DigestAlgorithm? {
        guard let name = value.string else { return nil }
        return try .named(name)
    }

    private static func options(_ arguments: Arguments, from index: Int) -> AsymmetricKey.SignatureOptions {
        AsymmetricKey.SignatureOptions(
            padding: arguments[index].number.map { Int32(bounding: $0) }, saltLength: arguments[index + 1].number.map { Int32(bounding: $0) },
            isP1363: arguments[index + 2].bool)
    }
}
