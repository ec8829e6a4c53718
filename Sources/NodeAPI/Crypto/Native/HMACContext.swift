import COpenSSL

/// A keyed hash (RFC 2104) on its way.
final class HMACContext {
    private let context: OpaquePointer
    private let size: Int

    init(_ algorithm: DigestAlgorithm, key: [UInt8]) throws(CryptoError) {
        let mac = try check(EVP_MAC_fetch(nil, "HMAC", nil), "HMAC is not available")
        defer { EVP_MAC_free(mac) }
        context = try check(EVP_MAC_CTX_new(mac), "out of memory")
        size = algorithm.size
        var name = Array(algorithm.name.utf8CString)
        // An empty key needs an address all the same: a null pointer means the key of before.
        try check(Self.start(context, &name, key.isEmpty ? [0] : key, key.count), "HMAC initialization failed")
    }

    deinit { EVP_MAC_CTX_free(context) }

    private static func start(_ context: OpaquePointer, _ name: inout [CChar], _ key: [UInt8], _ length: Int) -> Int32 {
        name.withUnsafeMutableBufferPointer { name in
            let parameters = [OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name.baseAddress, 0), OSSL_PARAM_construct_end()]
            return EVP_MAC_init(context, key, length, parameters)
        }
    }

    func update(_ data: [UInt8]) throws(CryptoError) {
        try check(EVP_MAC_update(context, data, data.count), "HMAC update error")
    }

    func finish() throws(CryptoError) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: size), length = 0
        try check(EVP_MAC_final(context, &output, &length, output.count), "HMAC final error")
        return output
    }

    /// Starts anew with the same key.
    func reset() throws(CryptoError) {
        try check(EVP_MAC_init(context, nil, 0, nil), "HMAC initialization failed")
    }

    static func code(for data: [UInt8], _ algorithm: DigestAlgorithm, key: [UInt8]) throws(CryptoError) -> [UInt8] {
        let context = try HMACContext(algorithm, key: key)
        try context.update(data)
        return try context.finish()
    }
}
