import COpenSSL

/// A public key, or a private key with its public one.
final class AsymmetricKey: @unchecked Sendable {
    // OpenSSL counts a key's uses atomically, and nothing changes a key once it is made.
    let pointer: OpaquePointer

    /// Takes over the caller's reference.
    init(owned pointer: OpaquePointer) { self.pointer = pointer }

    deinit { EVP_PKEY_free(pointer) }

    /// The kinds of keys, named as Node names them.
    enum Kind: String, CaseIterable {
        case rsa, rsaPSS = "rsa-pss", dsa, dh, ec, x25519, x448, ed25519, ed448

        var name: String {
            switch self {
            case .rsaPSS: "RSA-PSS"
            case .x25519, .x448, .ed25519, .ed448, .rsa, .dsa, .dh, .ec: rawValue.uppercased()
            }
        }
        /// Whether it signs the data itself, not a hash of it.
        var signsData: Bool { self == .ed25519 || self == .ed448 }
        var isRaw: Bool { self == .x25519 || self == .x448 || signsData }
        var isRSA: Bool { self == .rsa || self == .rsaPSS }
    }

    var kind: Kind? {
        switch EVP_PKEY_get_id(pointer) {
        case EVP_PKEY_RSA: .rsa
        case EVP_PKEY_RSA_PSS: .rsaPSS
        case EVP_PKEY_DSA: .dsa
        case EVP_PKEY_DH, EVP_PKEY_DHX: .dh
        case EVP_PKEY_EC: .ec
        case EVP_PKEY_X25519: .x25519
        case EVP_PKEY_X448: .x448
        case EVP_PKEY_ED25519: .ed25519
        case EVP_PKEY_ED448: .ed448
        default: nil
        }
    }

    var bitCount: Int { Int(EVP_PKEY_get_bits(pointer)) }

    /// A number that is a parameter of the key; nil when it has none of that name.
    func number(_ parameter: String, length: Int? = nil) -> [UInt8]? {
        var number: OpaquePointer?
        ERR_set_mark()
        defer { ERR_pop_to_mark() }
        guard EVP_PKEY_get_bn_param(pointer, parameter, &number) == 1, let number else { return nil }
        defer { BN_clear_free(number) }
        return BigNumber.bytes(of: number, length: length)
    }

    /// A parameter of the key that is a text.
    func text(_ parameter: String) -> String? {
        var buffer = [CChar](repeating: 0, count: 128)
        ERR_set_mark()
        defer { ERR_pop_to_mark() }
        guard EVP_PKEY_get_utf8_string_param(pointer, parameter, &buffer, buffer.count, nil) == 1 else { return nil }
        return buffer.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
    }

    /// A parameter of the key that is a row of bytes.
    func octets(_ parameter: String) -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 1024), length = 0
        ERR_set_mark()
        defer { ERR_pop_to_mark() }
        guard EVP_PKEY_get_octet_string_param(pointer, parameter, &buffer, buffer.count, &length) == 1 else { return nil }
        return Array(buffer.prefix(length))
    }

    /// The number of the curve; nil when the key has none with a name.
    var curve: Int32? {
        guard let name = text(OSSL_PKEY_PARAM_GROUP_NAME) else { return nil }
        let number = OBJ_sn2nid(name)
        return number == NID_undef ? nil : number
    }

    /// Bytes of a coordinate, and of each half of a signature.
    var fieldSize: Int { (bitCount + 7) / 8 }

    func isEqual(to other: AsymmetricKey) -> Bool {
        ERR_set_mark()
        defer { ERR_pop_to_mark() }
        return EVP_PKEY_eq(pointer, other.pointer) == 1
    }

    /// A context for an operation with the key.
    func withContext<Result>(_ body: (OpaquePointer) throws(CryptoError) -> Result) throws(CryptoError) -> Result {
        let context = try check(EVP_PKEY_CTX_new_from_pkey(nil, pointer, nil), "The key cannot be used")
        defer { EVP_PKEY_CTX_free(context) }
        return try body(context)
    }
}
