import COpenSSL
import JavaScriptEngine

/// Symmetric ciphers for the `crypto` module and for Web Crypto.
enum CipherBinding {
    static func make(in context: NodeContext) -> Value {
        let native = NativeObject(context.realm)
        native.add("names") { realm, _ in realm.value(of: .list(CipherAlgorithm.names.map { .string($0) })) }
        native.add("information") { realm, arguments in
            let algorithm = arguments[0].string.map { CipherAlgorithm($0) } ?? CipherAlgorithm(number: Int32(clamping: arguments.integer(0)))
            guard let algorithm, let mode = algorithm.mode else { return nil }
            let keyLength = arguments[1].number.map { Int(bounding: $0) }, ivLength = arguments[2].number.map { Int(bounding: $0) }
            guard algorithm.accepts(keyLength: keyLength, ivLength: ivLength) else { return nil }
            let object = realm.makeObject()
            object.define("mode", as: realm.string(mode.rawValue))
            object.define("name", as: realm.string(algorithm.name))
            object.define("nid", as: realm.number(Double(algorithm.number)))
            if mode != .stream { object.define("blockSize", as: realm.number(Double(algorithm.blockSize))) }
            if algorithm.ivLength != 0 { object.define("ivLength", as: realm.number(Double(ivLength ?? algorithm.ivLength))) }
            object.define("keyLength", as: realm.number(Double(keyLength ?? algorithm.keyLength)))
            return object
        }
        native.add("create") { realm, arguments in
            let context = try CipherContext(
                algorithm(arguments), encrypts: arguments[0].bool, key: CryptoBinding.bytes(arguments[2]),
                iv: arguments[3].isNull ? nil : CryptoBinding.bytes(arguments[3]), tagLength: arguments[4].number.map { Int(bounding: $0) })
            return cipher(context, in: realm)
        }
        addWhole(to: native)
        return native.value
    }

    private static func algorithm(_ arguments: Arguments) throws(CryptoError) -> CipherAlgorithm {
        guard let algorithm = CipherAlgorithm(arguments.string(1)) else { throw .code("ERR_CRYPTO_UNKNOWN_CIPHER", "Unknown cipher") }
        return algorithm
    }

    private static func cipher(_ context: CipherContext, in realm: Realm) -> Value {
        let object = NativeObject(realm)
        object.add("update") { realm, arguments in try context.update(CryptoBinding.bytes(arguments[0])).map { realm.bytes($0) } }
        object.add("finish") { realm, _ in try context.finish().map { realm.bytes($0) } }
        object.add("setPadding") { realm, arguments in realm.bool(context.setPadding(arguments[0].bool)) }
        object.add("setTag") { realm, arguments in realm.bool(try context.setAuthenticationTag(CryptoBinding.bytes(arguments[0]))) }
        object.add("tag") { realm, _ in context.authenticationTag.map { realm.bytes($0) } }
        object.add("setAAD") { realm, arguments in
            realm.bool(try context.setAAD(CryptoBinding.bytes(arguments[0]), plaintextLength: arguments[1].number.map { Int(bounding: $0) }))
        }
        return object.value
    }

    /// Whole messages, whose tag is at their end: (undefined, name, key, iv, data, tag length or undefined, additional data).
    private static func addWhole(to native: NativeObject) {
        native.add("encrypt") { realm, arguments in
            let tagLength = arguments[5].number.map { Int(bounding: $0) }
            let context = try CipherContext(
                algorithm(arguments), encrypts: true, key: CryptoBinding.bytes(arguments[2]), iv: CryptoBinding.bytes(arguments[3]),
                tagLength: tagLength)
            try addAdditionalData(arguments, to: context)
            guard let start = try context.update(CryptoBinding.bytes(arguments[4])), let rest = try context.finish() else { throw failure }
            return realm.bytes(start + rest + (context.authenticationTag ?? []))
        }
        native.add("decrypt") { realm, arguments in
            let tagLength = arguments[5].number.map { Int(bounding: $0) }
            let data = CryptoBinding.bytes(arguments[4])
            let tagStart = data.count - (tagLength ?? 0)
            guard (0...data.count).contains(tagStart) else { throw failure }
            let context = try CipherContext(
                algorithm(arguments), encrypts: false, key: CryptoBinding.bytes(arguments[2]), iv: CryptoBinding.bytes(arguments[3]),
                tagLength: tagLength)
            if tagLength != nil, try !context.setAuthenticationTag(Array(data[tagStart...])) { throw failure }
            try addAdditionalData(arguments, to: context)
            guard let start = try context.update(Array(data[..<tagStart])), let rest = try context.finish() else { throw failure }
            return realm.bytes(start + rest)
        }
    }

    private static func addAdditionalData(_ arguments: Arguments, to context: CipherContext) throws(CryptoError) {
        guard !arguments[6].isUndefined else { return }
        if try !context.setAAD(CryptoBinding.bytes(arguments[6]), plaintextLength: nil) { throw failure }
    }

    private static let failure = CryptoError(message: "Cipher job failed")
}
