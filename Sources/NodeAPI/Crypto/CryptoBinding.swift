import COpenSSL
import JavaScriptEngine

/// What OpenSSL does for the `crypto` module and for Web Crypto.
///
/// All of it runs on the script's thread, what answers by a callback too: it counts against the login's limits then.
enum CryptoBinding {
    static func make(in context: NodeContext) -> Value {
        let native = NativeObject(context.realm)
        addHashes(to: native)
        addRandomness(to: native, from: context.random)
        addDerivation(to: native)
        KeyBinding.add(to: native)
        CertificateBinding.add(to: native)
        KeyPairBinding.add(to: native)
        SignatureBinding.add(to: native)
        return native.value
    }

    private static func addHashes(to native: NativeObject) {
        native.add("hashes") { realm, _ in realm.makeArray(DigestAlgorithm.names, of: realm.string) }
        native.add("createHash") { realm, arguments in
            guard let algorithm = DigestAlgorithm(arguments.string(0)) else { throw CryptoError(message: "Digest method not supported") }
            let length = try arguments[1].number.map(size)
            return hash(try DigestContext(algorithm, outputLength: length), in: realm)
        }
        native.add("hash") { realm, arguments in
            guard let algorithm = DigestAlgorithm(arguments.string(0)) else { throw CryptoError(message: "Digest method not supported") }
            return output(try DigestContext.digest(bytes(arguments[1]), algorithm), arguments[2], in: realm)
        }
        native.add("createHmac") { realm, arguments in
            let context = try HMACContext(.named(arguments.string(0)), key: bytes(arguments[1]))
            let object = NativeObject(realm)
            object.add("update") { _, arguments in
                try context.update(bytes(arguments[0]))
                return nil
            }
            object.add("digest") { realm, arguments in output(try context.finish(), arguments[0], in: realm) }
            return object.value
        }
        native.add("hmac") { realm, arguments in
            realm.bytes(try HMACContext.code(for: bytes(arguments[2]), .named(arguments.string(0)), key: bytes(arguments[1])))
        }
        native.add("encode") { realm, arguments in output(bytes(arguments[0]), arguments[1], in: realm) }
        native.add("isEqual") { realm, arguments in
            let one = bytes(arguments[0]), other = bytes(arguments[1])
            return realm.bool(one.count == other.count && CRYPTO_memcmp(one, other, one.count) == 0)
        }
    }

    private static func hash(_ context: DigestContext, in realm: Realm) -> Value {
        let object = NativeObject(realm)
        object.add("update") { _, arguments in
            try context.update(bytes(arguments[0]))
            return nil
        }
        object.add("digest") { realm, arguments in output(try context.finish(), arguments[0], in: realm) }
        object.add("copy") { realm, arguments in
            hash(try DigestContext(copying: context, outputLength: try arguments[0].number.map(size)), in: realm)
        }
        return object.value
    }

    private static func addRandomness(to native: NativeObject, from random: RandomBytes) {
        native.add("fillRandomly") { _, arguments in
            let start = arguments.integer(1), count = arguments.integer(2)
            let isFilled = try arguments[0].withMutableBytes { memory in
                guard count > 0 else { return true }
                guard start >= 0, start <= memory.count, count <= memory.count - start else { return false }
                try random.fill(UnsafeMutableRawBufferPointer(rebasing: memory[start..<start + count]))
                return true
            }
            guard isFilled == true else { throw CryptoError(message: "There are no random bytes") }
            return nil
        }
        native.add("randomInteger") { realm, arguments in
            realm.number(Double(try random.integer(below: UInt64(bounding: arguments.number(0)))))
        }
        native.add("randomUUID") { realm, _ in
            var bytes = try random.make(16)
            bytes[6] = bytes[6] & 0x0f | 0x40
            bytes[8] = bytes[8] & 0x3f | 0x80
            let text = ByteText.hex(bytes)
            var groups: [Substring] = [], rest = text[...]
            for length in [8, 4, 4, 4, 12] {
                groups.append(rest.prefix(length))
                rest = rest.dropFirst(length)
            }
            return realm.string(groups.joined(separator: "-"))
        }
    }

    private static func addDerivation(to native: NativeObject) {
        native.add("pbkdf2") { realm, arguments in
            let machine = realm.machine
            return realm.bytes(
                try KeyDerivation.pbkdf2(
                    bytes(arguments[0]), salt: bytes(arguments[1]), iterations: arguments.integer(2), length: size(arguments.number(3)),
                    .named(arguments.string(4)), mustStop: { machine.mustStop }))
        }
        native.add("scrypt") { realm, arguments in
            realm.bytes(
                try KeyDerivation.scrypt(
                    bytes(arguments[0]), salt: bytes(arguments[1]), cost: UInt64(bounding: arguments.number(3)),
                    blockSize: UInt64(bounding: arguments.number(4)),
                    parallelization: UInt64(bounding: arguments.number(5)),
                    maximumMemory: UInt64(bounding: arguments.number(6)), length: size(arguments.number(2))))
        }
        native.add("hkdf") { realm, arguments in
            let digest = try DigestAlgorithm.named(arguments.string(0))
            let length = try size(arguments.number(4))
            guard length <= 255 * digest.size else {
                throw CryptoError.code("ERR_CRYPTO_INVALID_KEYLEN", "Invalid key length", name: "RangeError")
            }
            return realm.bytes(
                try KeyDerivation.hkdf(
                    bytes(arguments[1]), salt: bytes(arguments[2]), info: bytes(arguments[3]), length: length, digest))
        }
    }

    /// The most bytes of one result: what is more would not fit into a login's memory anyway.
    private static let longestResult = 1 << 28

    private static func size(_ number: Double) throws(CryptoError) -> Int {
        let size = Int(bounding: number)
        guard (0...longestResult).contains(size) else {
            throw .code("ERR_OUT_OF_RANGE", "A result has to have 0 to \(longestResult) bytes. Received \(size)", name: "RangeError")
        }
        return size
    }

    /// A text counts as its UTF-8, a native secret key as its bytes.
    static func bytes(_ value: Value) -> [UInt8] {
        value.string.map { Array($0.utf8) } ?? (value.hostOwner as? SecretKey)?.bytes ?? value.bytes ?? []
    }

    /// Bytes as a script wants them: as a text in one of the encodings made here, or as a `Uint8Array`.
    private static func output(_ bytes: [UInt8], _ encoding: Value, in realm: Realm) -> Value {
        switch encoding.string {
        case "hex": realm.string(ByteText.hex(bytes))
        case "base64": realm.string(ByteText.base64(bytes))
        case "base64url": realm.string(ByteText.base64(bytes, forURL: true))
        default: realm.bytes(bytes)
        }
    }
}
