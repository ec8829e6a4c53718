import COpenSSL

/// A hash on its way.
final class DigestContext {
    private let context: OpaquePointer
    let algorithm: DigestAlgorithm
    let outputLength: Int

    init(_ algorithm: DigestAlgorithm, outputLength: Int? = nil) throws(CryptoError) {
        self.algorithm = algorithm
        self.outputLength = outputLength ?? algorithm.size
        if self.outputLength != algorithm.size, !algorithm.isExtendable {
            openssl_raise(ERR_LIB_EVP, EVP_R_NOT_XOF_OR_INVALID_LENGTH)
            throw .openSSL("Unsupported output length")
        }
        context = try check(EVP_MD_CTX_new(), "out of memory")
        guard EVP_DigestInit_ex(context, algorithm.method, nil) == 1 else { throw .openSSL("Digest method not supported") }
    }

    /// The same state once more, with an output length of its own.
    init(copying other: DigestContext, outputLength: Int? = nil) throws(CryptoError) {
        algorithm = other.algorithm
        self.outputLength = outputLength ?? (other.algorithm.isExtendable ? other.algorithm.size : other.outputLength)
        if self.outputLength != algorithm.size, !algorithm.isExtendable {
            openssl_raise(ERR_LIB_EVP, EVP_R_NOT_XOF_OR_INVALID_LENGTH)
            throw .openSSL("Unsupported output length")
        }
        context = try check(EVP_MD_CTX_new(), "out of memory")
        guard EVP_MD_CTX_copy_ex(context, other.context) == 1 else { throw .openSSL("Digest copy error") }
    }

    deinit { EVP_MD_CTX_free(context) }

    func update(_ data: [UInt8]) throws(CryptoError) {
        try check(EVP_DigestUpdate(context, data, data.count), "Digest update error")
    }

    /// The hash; the context is at its end then.
    func finish() throws(CryptoError) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: outputLength)
        if outputLength == 0 { return [] }
        if algorithm.isExtendable {
            try check(EVP_DigestFinalXOF(context, &output, outputLength), "Digest final error")
        } else {
            try check(EVP_DigestFinal_ex(context, &output, nil), "Digest final error")
        }
        return output
    }

    static func digest(_ data: [UInt8], _ algorithm: DigestAlgorithm, outputLength: Int? = nil) throws(CryptoError) -> [UInt8] {
        let context = try DigestContext(algorithm, outputLength: outputLength)
        try context.update(data)
        return try context.finish()
    }
}
