import COpenSSL

/// What a server's certificates are worth: OpenSSL's answer, by which Node names its errors.
struct CertificateVerification: Sendable {
    /// The certificates that the server sent, its own first; DER.
    let chain: [[UInt8]]
    /// Nil when the chain leads to an authority that is trusted.
    let errorCode: String?
    let errorMessage: String?

    init(of chain: [[UInt8]], trust: TrustStore) {
        self.chain = chain
        let number = Self.verify(chain, trust)
        errorCode = number == X509_V_OK ? nil : Self.codes[number] ?? "UNSPECIFIED"
        errorMessage = number == X509_V_OK ? nil : X509_verify_cert_error_string(Int(number)).map { String(cString: $0) }
    }

    private static func verify(_ chain: [[UInt8]], _ trust: TrustStore) -> Int32 {
        let error = verify(chain, trust, toTheEnd: false)
        if error == X509_V_OK { return error }
        // Node goes on after an error, and names the last one.
        let last = verify(chain, trust, toTheEnd: true)
        return last == X509_V_OK ? error : last
    }

    private static func verify(_ chain: [[UInt8]], _ trust: TrustStore, toTheEnd: Bool) -> Int32 {
        let certificates = chain.compactMap(X509Certificate.init)
        guard let leaf = certificates.first, certificates.count == chain.count, let context = X509_STORE_CTX_new(),
            let others = OPENSSL_sk_new_null()
        else { return X509_V_ERR_UNSPECIFIED }
        defer {
            X509_STORE_CTX_free(context)
            OPENSSL_sk_free(others)
        }
        for certificate in certificates.dropFirst() { OPENSSL_sk_push(others, UnsafeRawPointer(certificate.reference)) }
        guard X509_STORE_CTX_init(context, trust.reference, leaf.reference, others) == 1,
            X509_STORE_CTX_set_default(context, "ssl_server") == 1
        else { return X509_V_ERR_UNSPECIFIED }
        if toTheEnd { X509_STORE_CTX_set_verify_cb(context) { _, _ in 1 } }
        let isTrusted = withExtendedLifetime(certificates) { X509_verify_cert(context) == 1 }
        let error = X509_STORE_CTX_get_error(context)
        return isTrusted || error != X509_V_OK ? error : X509_V_ERR_UNSPECIFIED
    }

    private static let codes: [Int32: String] = [
        2: "UNABLE_TO_GET_ISSUER_CERT", 3: "UNABLE_TO_GET_CRL", 4: "UNABLE_TO_DECRYPT_CERT_SIGNATURE", 5: "UNABLE_TO_DECRYPT_CRL_SIGNATURE",
        6: "UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY", 7: "CERT_SIGNATURE_FAILURE", 8: "CRL_SIGNATURE_FAILURE", 9: "CERT_NOT_YET_VALID",
        10: "CERT_HAS_EXPIRED", 11: "CRL_NOT_YET_VALID", 12: "CRL_HAS_EXPIRED", 13: "ERROR_IN_CERT_NOT_BEFORE_FIELD",
        14: "ERROR_IN_CERT_NOT_AFTER_FIELD", 15: "ERROR_IN_CRL_LAST_UPDATE_FIELD", 16: "ERROR_IN_CRL_NEXT_UPDATE_FIELD", 17: "OUT_OF_MEM",
        18: "DEPTH_ZERO_SELF_SIGNED_CERT", 19: "SELF_SIGNED_CERT_IN_CHAIN", 20: "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
        21: "UNABLE_TO_VERIFY_LEAF_SIGNATURE", 22: "CERT_CHAIN_TOO_LONG", 23: "CERT_REVOKED", 24: "INVALID_CA", 25: "PATH_LENGTH_EXCEEDED",
        26: "INVALID_PURPOSE", 27: "CERT_UNTRUSTED", 28: "CERT_REJECTED", 62: "HOSTNAME_MISMATCH",
    ]
}
