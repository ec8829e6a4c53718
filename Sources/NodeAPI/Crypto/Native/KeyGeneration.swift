import COpenSSL

/// New key pairs. What takes long asks now and then whether it has to stop.
enum KeyGeneration {
    typealias StopCheck = () -> Bool

    /// The limits of an RSA-PSS key.
    struct Limits {
        var digest: DigestAlgorithm?
        var maskDigest: DigestAlgorithm?
        var saltLength: Int32?
    }

    static func rsa(bits: Int, exponent: UInt64, limits: Limits?, mustStop: @escaping StopCheck) throws(CryptoError) -> AsymmetricKey {
        guard bits <= AsymmetricKey.longestModulus else {
            throw .code("ERR_OUT_OF_RANGE", "A key may have at most \(AsymmetricKey.longestModulus) bits", name: "RangeError")
        }
        return try generate(limits == nil ? "RSA" : "RSA-PSS", mustStop) { context throws(CryptoError) in
            try check(EVP_PKEY_CTX_set_rsa_keygen_bits(context, Int32(clamping: bits)), "The modulus cannot have that length")
            let number = try BigNumber(withUnsafeBytes(of: exponent.bigEndian) { [UInt8]($0) })
            try check(EVP_PKEY_CTX_set1_rsa_keygen_pubexp(context, number.pointer), "The exponent cannot be used")
            guard let limits else { return }
            if let digest = limits.digest { try check(EVP_PKEY_CTX_set_rsa_pss_keygen_md(context, digest.method), "The hash cannot be used") }
            if let digest = limits.maskDigest ?? limits.digest {
                try check(EVP_PKEY_CTX_set_rsa_pss_keygen_mgf1_md(context, digest.method), "The hash cannot be used")
            }
            if let length = limits.saltLength ?? limits.digest.map({ Int32(clamping: $0.size) }) {
                try check(EVP_PKEY_CTX_set_rsa_pss_keygen_saltlen(context, length), "The salt cannot have that length")
            }
        }
    }

    static func dsa(bits: Int, divisorBits: Int?, mustStop: @escaping StopCheck) throws(CryptoError) -> AsymmetricKey {
        // OpenSSL uses no longer ones than that.
        guard bits <= longestDSAModulus else {
            throw .code("ERR_OUT_OF_RANGE", "A key may have at most \(longestDSAModulus) bits", name: "RangeError")
        }
        let context = try check(EVP_PKEY_CTX_new_from_name(nil, "DSA", nil), "Unsupported key type")
        defer { EVP_PKEY_CTX_free(context) }
        try check(EVP_PKEY_paramgen_init(context), "The key cannot be generated")
        try check(EVP_PKEY_CTX_set_dsa_paramgen_bits(context, Int32(clamping: bits)), "The modulus cannot have that length")
        if let divisorBits {
            try check(EVP_PKEY_CTX_set_dsa_paramgen_q_bits(context, Int32(clamping: divisorBits)), "The divisor cannot have that length")
        }
        let parameters = AsymmetricKey(owned: try generate(with: context, mustStop))
        return try parameters.withContext { context throws(CryptoError) in
            try check(EVP_PKEY_keygen_init(context), "The key cannot be generated")
            return AsymmetricKey(owned: try generate(with: context, mustStop))
        }
    }

    private static let longestDSAModulus = 10000

    /// - Parameter isNamed: whether the key says the curve's name, not its parameters.
    static func elliptic(curve: String, isNamed: Bool) throws(CryptoError) -> AsymmetricKey {
        let number = try curveNumber(curve)
        return try generate("EC", { false }) { context throws(CryptoError) in
            try check(EVP_PKEY_CTX_set_ec_paramgen_curve_nid(context, number), "The curve cannot be used")
            try check(EVP_PKEY_CTX_set_ec_param_enc(context, isNamed ? OPENSSL_EC_NAMED_CURVE : 0), "The encoding cannot be used")
        }
    }

    static func raw(_ kind: AsymmetricKey.Kind) throws(CryptoError) -> AsymmetricKey {
        try generate(kind.name, { false }) { _ in }
    }

    /// By OpenSSL's name or NIST's.
    static func curveNumber(_ name: String) throws(CryptoError) -> Int32 {
        var number = NID_undef
        if !name.utf8.contains(0) {
            number = EC_curve_nist2nid(name)
            if number == NID_undef { number = OBJ_sn2nid(name) }
        }
        guard number != NID_undef else { throw .code("ERR_CRYPTO_INVALID_CURVE", "Invalid EC curve name", name: "TypeError") }
        return number
    }

    static let curveNames: [String] = {
        var curves = [EC_builtin_curve](repeating: EC_builtin_curve(), count: EC_get_builtin_curves(nil, 0))
        let count = EC_get_builtin_curves(&curves, curves.count)
        return curves.prefix(count).compactMap { curve in OBJ_nid2sn(curve.nid).map { String(cString: $0) } }.sorted()
    }()

    private final class Stopping {
        let check: StopCheck
        var didStop = false

        init(_ check: @escaping StopCheck) { self.check = check }
    }

    private static func generate(
        _ type: String, _ mustStop: @escaping StopCheck, _ prepare: (OpaquePointer) throws(CryptoError) -> Void
    ) throws(CryptoError) -> AsymmetricKey {
        ERR_clear_error()
        let context = try check(EVP_PKEY_CTX_new_from_name(nil, type, nil), "Unsupported key type")
        defer { EVP_PKEY_CTX_free(context) }
        try check(EVP_PKEY_keygen_init(context), "The key cannot be generated")
        try prepare(context)
        return AsymmetricKey(owned: try generate(with: context, mustStop))
    }

    /// What a context that is prepared makes: a key, or the parameters of one.
    static func generate(with context: OpaquePointer, _ mustStop: @escaping StopCheck) throws(CryptoError) -> OpaquePointer {
        let stopping = Stopping(mustStop)
        EVP_PKEY_CTX_set_app_data(context, Unmanaged.passUnretained(stopping).toOpaque())
        EVP_PKEY_CTX_set_cb(context) { context in
            guard let data = EVP_PKEY_CTX_get_app_data(context) else { return 1 }
            let stopping = Unmanaged<Stopping>.fromOpaque(data).takeUnretainedValue()
            stopping.didStop = stopping.didStop || stopping.check()
            return stopping.didStop ? 0 : 1
        }
        var key: OpaquePointer?
        let result = withExtendedLifetime(stopping) { EVP_PKEY_generate(context, &key) }
        if stopping.didStop {
            ERR_clear_error()
            throw .stopped
        }
        try check(result, "The key cannot be generated")
        return try check(key, "The key cannot be generated")
    }
}
