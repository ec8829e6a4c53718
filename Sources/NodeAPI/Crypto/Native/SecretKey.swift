import COpenSSL

/// The bytes of a symmetric key, which are wiped when it ends.
final class SecretKey {
    private(set) var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    deinit {
        bytes.withUnsafeMutableBytes { OPENSSL_cleanse($0.baseAddress, $0.count) }
    }

    func isEqual(to other: SecretKey) -> Bool {
        bytes.count == other.bytes.count && CRYPTO_memcmp(bytes, other.bytes, bytes.count) == 0
    }
}
