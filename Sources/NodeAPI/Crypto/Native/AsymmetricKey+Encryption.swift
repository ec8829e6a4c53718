import COpenSSL

/// RSA as a cipher.
extension AsymmetricKey {
    /// What is done with the data, and with which half of the key.
    enum Encryption: String { case publicEncrypt, privateDecrypt, privateEncrypt, publicDecrypt }

    struct EncryptionOptions {
        var padding: Int32
        /// OAEP's hash; SHA-1 where there is none.
        var digest: DigestAlgorithm?
        var label: [UInt8]?
    }

    func apply(_ encryption: Encryption, to data: [UInt8], _ options: EncryptionOptions) throws(CryptoError) -> [UInt8] {
        ERR_clear_error()
        return try withContext { context throws(CryptoError) in
            let (start, run) = encryption.functions
            try check(start(context), "The key cannot be used")
            try check(EVP_PKEY_CTX_set_rsa_padding(context, options.padding), "The padding cannot be used")
            if encryption == .privateDecrypt, options.padding == RSA_PKCS1_PADDING { try requireImplicitRejection(context) }
            if let digest = options.digest { try check(EVP_PKEY_CTX_set_rsa_oaep_md(context, digest.method), "The hash cannot be used") }
            if let label = options.label, !label.isEmpty { try set(label, on: context) }
            var length = 0
            try check(run(context, nil, &length, data, data.count), "The operation failed")
            var output = [UInt8](repeating: 0, count: max(length, 1))
            try check(run(context, &output, &length, data, data.count), "The operation failed")
            return Array(output.prefix(length))
        }
    }

    /// Without it an error tells whether the padding was right, which is enough to decrypt (Bleichenbacher's attack): Node refuses then.
    private func requireImplicitRejection(_ context: OpaquePointer) throws(CryptoError) {
        guard EVP_PKEY_CTX_ctrl_str(context, "rsa_pkcs1_implicit_rejection", "1") > 0 else {
            ERR_clear_error()
            throw .code(
                "ERR_INVALID_ARG_VALUE", "RSA_PKCS1_PADDING is no longer supported for private decryption", name: "TypeError")
        }
    }

    private func set(_ label: [UInt8], on context: OpaquePointer) throws(CryptoError) {
        guard let copy = openssl_copy(label, label.count) else { throw CryptoError(message: "out of memory") }
        // The context takes the copy over.
        guard EVP_PKEY_CTX_set0_rsa_oaep_label(context, copy, Int32(clamping: label.count)) > 0 else {
            openssl_free(copy)
            throw .openSSL("The label cannot be used")
        }
    }
}

extension AsymmetricKey.Encryption {
    typealias Run = (OpaquePointer?, UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<Int>?, UnsafePointer<UInt8>?, Int) -> Int32

    fileprivate var functions: (start: (OpaquePointer?) -> Int32, run: Run) {
        switch self {
        case .publicEncrypt: ({ EVP_PKEY_encrypt_init($0) }, { EVP_PKEY_encrypt($0, $1, $2, $3, $4) })
        case .privateDecrypt: ({ EVP_PKEY_decrypt_init($0) }, { EVP_PKEY_decrypt($0, $1, $2, $3, $4) })
        case .privateEncrypt: ({ EVP_PKEY_sign_init($0) }, { EVP_PKEY_sign($0, $1, $2, $3, $4) })
        case .publicDecrypt: ({ EVP_PKEY_verify_recover_init($0) }, { EVP_PKEY_verify_recover($0, $1, $2, $3, $4) })
        }
    }
}
