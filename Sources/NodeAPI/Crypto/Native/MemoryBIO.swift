import COpenSSL

/// Bytes that OpenSSL reads from or writes to.
struct MemoryBIO: ~Copyable {
    let pointer: OpaquePointer

    /// One with these bytes to read, or an empty one to write to.
    init(_ bytes: [UInt8] = []) throws(CryptoError) {
        let bio = try check(BIO_new(BIO_s_mem()), "out of memory")
        guard bytes.isEmpty || BIO_write(bio, bytes, Int32(clamping: bytes.count)) == bytes.count else {
            BIO_free(bio)
            throw .openSSL("out of memory")
        }
        pointer = bio
    }

    deinit { BIO_free(pointer) }

    var bytes: [UInt8] {
        var contents: UnsafeMutablePointer<CChar>?
        let count = openssl_bio_contents(pointer, &contents)
        guard count > 0, let contents else { return [] }
        return Array(UnsafeRawBufferPointer(start: contents, count: count))
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }
}
