import COpenSSL

extension AsymmetricKey {
    /// How a signature is made.
    struct SignatureOptions {
        /// RSA's; nil for the kind's usual one.
        var padding: Int32?
        /// That of RSA-PSS, or one of OpenSSL's constants below 0.
        var saltLength: Int32?
        /// Whether a signature of DSA or ECDSA is its two numbers in a row, not DER.
        var isP1363 = false
    }

    private var usualPadding: Int32 { kind == .rsaPSS ? RSA_PKCS1_PSS_PADDING : RSA_PKCS1_PADDING }

    private func apply(_ options: SignatureOptions, to context: OpaquePointer?) throws(CryptoError) {
        guard kind?.isRSA == true else { return }
        let padding = options.padding ?? usualPadding
        try check(EVP_PKEY_CTX_set_rsa_padding(context, padding), "The padding cannot be used")
        if padding == RSA_PKCS1_PSS_PADDING, let length = options.saltLength {
            try check(EVP_PKEY_CTX_set_rsa_pss_saltlen(context, length), "The length of the salt cannot be used")
        }
    }

    /// Signs data, or with a digest its hash.
    func sign(_ data: [UInt8], _ digest: DigestAlgorithm?, _ options: SignatureOptions) throws(CryptoError) -> [UInt8] {
        ERR_clear_error()
        let context = try check(EVP_MD_CTX_new(), "out of memory")
        defer { EVP_MD_CTX_free(context) }
        var keyContext: OpaquePointer?
        try check(EVP_DigestSignInit(context, &keyContext, digest?.method, nil, pointer), "Signing failed")
        try apply(options, to: keyContext)
        var length = 0
        try check(EVP_DigestSign(context, nil, &length, data, data.count), "Signing failed")
        var signature = [UInt8](repeating: 0, count: length)
        try check(EVP_DigestSign(context, &signature, &length, data, data.count), "Signing failed")
        return try converted(Array(signature.prefix(length)), options)
    }

    func verify(
        _ signature: [UInt8], of data: [UInt8], _ digest: DigestAlgorithm?, _ options: SignatureOptions
    ) throws(CryptoError) -> Bool {
        ERR_clear_error()
        let context = try check(EVP_MD_CTX_new(), "out of memory")
        defer { EVP_MD_CTX_free(context) }
        var keyContext: OpaquePointer?
        try check(EVP_DigestVerifyInit(context, &keyContext, digest?.method, nil, pointer), "Verification failed")
        try apply(options, to: keyContext)
        guard let signature = original(signature, options) else { return false }
        defer { ERR_clear_error() }
        return EVP_DigestVerify(context, signature, signature.count, data, data.count) == 1
    }

    /// Signs a hash.
    func sign(hash: [UInt8], _ digest: DigestAlgorithm, _ options: SignatureOptions) throws(CryptoError) -> [UInt8] {
        try refuseHash()
        return try withContext { context throws(CryptoError) in
            try check(EVP_PKEY_sign_init(context), "Signing failed")
            try apply(options, to: context)
            try check(EVP_PKEY_CTX_set_signature_md(context, digest.method), "The hash cannot be signed")
            var length = Int(EVP_PKEY_get_size(pointer))
            var signature = [UInt8](repeating: 0, count: length)
            try check(EVP_PKEY_sign(context, &signature, &length, hash, hash.count), "Signing failed")
            return try converted(Array(signature.prefix(length)), options)
        }
    }

    func verify(
        _ signature: [UInt8], ofHash hash: [UInt8], _ digest: DigestAlgorithm, _ options: SignatureOptions
    ) throws(CryptoError) -> Bool {
        try refuseHash()
        return try withContext { context throws(CryptoError) in
            try check(EVP_PKEY_verify_init(context), "Verification failed")
            try apply(options, to: context)
            try check(EVP_PKEY_CTX_set_signature_md(context, digest.method), "The hash cannot be verified")
            guard let signature = original(signature, options) else { return false }
            defer { ERR_clear_error() }
            return EVP_PKEY_verify(context, signature, signature.count, hash, hash.count) == 1
        }
    }

    private func refuseHash() throws(CryptoError) {
        ERR_clear_error()
        guard kind?.signsData != true else { throw .code("ERR_CRYPTO_UNSUPPORTED_OPERATION", "Unsupported crypto operation") }
    }

    /// Bytes of each half of a signature; nil where signatures have no halves.
    private var halfSize: Int? {
        switch kind {
        case .ec: fieldSize
        case .dsa: number(OSSL_PKEY_PARAM_FFC_Q)?.count
        default: nil
        }
    }

    private func converted(_ signature: [UInt8], _ options: SignatureOptions) throws(CryptoError) -> [UInt8] {
        guard options.isP1363, let size = halfSize else { return signature }
        let pair = try check(signature.withPosition { d2i_ECDSA_SIG(nil, &$0, $1) }, "Malformed signature")
        defer { ECDSA_SIG_free(pair) }
        guard let r = ECDSA_SIG_get0_r(pair), let s = ECDSA_SIG_get0_s(pair) else { throw CryptoError(message: "Malformed signature") }
        return BigNumber.bytes(of: r, length: size) + BigNumber.bytes(of: s, length: size)
    }

    /// The signature as OpenSSL has it; nil when it is none.
    private func original(_ signature: [UInt8], _ options: SignatureOptions) -> [UInt8]? {
        guard options.isP1363, let size = halfSize else { return signature }
        guard signature.count == 2 * size, let pair = ECDSA_SIG_new() else { return nil }
        defer { ECDSA_SIG_free(pair) }
        guard let r = BN_bin2bn(signature, Int32(size), nil), let s = BN_bin2bn(Array(signature[size...]), Int32(size), nil) else { return nil }
        ECDSA_SIG_set0(pair, r, s)
        var output: UnsafeMutablePointer<UInt8>?
        let count = i2d_ECDSA_SIG(pair, &output)
        guard count > 0, let output else { return nil }
        defer { openssl_free(output) }
        return Array(UnsafeBufferPointer(start: output, count: Int(count)))
    }
}
