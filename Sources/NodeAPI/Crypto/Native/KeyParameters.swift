import COpenSSL
import Foundation

/// The numbers and texts that a key is made from.
final class KeyParameters {
    private let builder: OpaquePointer
    // OpenSSL reads what was pushed, names included, only when the parameters are made.
    private var numbers: [OpaquePointer] = []
    private var memory: [UnsafeMutableRawPointer] = []

    init() throws(CryptoError) { builder = try check(OSSL_PARAM_BLD_new(), "out of memory") }

    deinit {
        OSSL_PARAM_BLD_free(builder)
        for number in numbers { BN_clear_free(number) }
        for block in memory { free(block) }
    }

    func add(_ name: String, number bytes: [UInt8]) throws(CryptoError) {
        let number = try check(BN_bin2bn(bytes, Int32(clamping: bytes.count), nil), "out of memory")
        numbers.append(number)
        try check(OSSL_PARAM_BLD_push_BN(builder, try keep(name), number), "out of memory")
    }

    func add(_ name: String, text: String) throws(CryptoError) {
        try check(OSSL_PARAM_BLD_push_utf8_string(builder, try keep(name), try keep(text), 0), "out of memory")
    }

    func add(_ name: String, octets: [UInt8]) throws(CryptoError) {
        guard let copy = malloc(max(octets.count, 1)) else { throw CryptoError(message: "out of memory") }
        memory.append(copy)
        copy.copyMemory(from: octets, byteCount: octets.count)
        try check(OSSL_PARAM_BLD_push_octet_string(builder, try keep(name), copy, octets.count), "out of memory")
    }

    func makeKey(_ type: String, isPrivate: Bool) throws(CryptoError) -> AsymmetricKey {
        let context = try check(EVP_PKEY_CTX_new_from_name(nil, type, nil), "Unsupported key type")
        defer { EVP_PKEY_CTX_free(context) }
        guard let parameters = OSSL_PARAM_BLD_to_param(builder) else { throw .openSSL("out of memory") }
        defer { OSSL_PARAM_free(parameters) }
        try check(EVP_PKEY_fromdata_init(context), "The key cannot be made")
        var key: OpaquePointer?
        try check(EVP_PKEY_fromdata(context, &key, isPrivate ? openssl_key_pair : openssl_public_key, parameters), "Invalid key data")
        return AsymmetricKey(owned: try check(key, "Invalid key data"))
    }

    private func keep(_ text: String) throws(CryptoError) -> UnsafeMutablePointer<CChar> {
        guard let copy = strdup(text) else { throw CryptoError(message: "out of memory") }
        memory.append(copy)
        return copy
    }
}
