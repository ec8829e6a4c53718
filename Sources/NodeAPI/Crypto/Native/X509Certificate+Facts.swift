import COpenSSL

/// What a script asks a certificate for.
extension X509Certificate {
    /// Whether the subject's name counts when a host is looked for, and what a wildcard may stand for.
    typealias MatchFlags = UInt32

    /// From PEM or DER.
    static func read(_ data: [UInt8]) throws(CryptoError) -> X509Certificate {
        ERR_clear_error()
        let bio = try MemoryBIO(data)
        let answer = PassphraseAnswer(nil)
        let parsed = PEM_read_bio_X509_AUX(bio.pointer, nil, answerPassphrase, Unmanaged.passUnretained(answer).toOpaque())
        if let parsed { return X509Certificate(owned: parsed) }
        ERR_set_mark()
        guard let certificate = X509Certificate(der: data) else {
            // That it is no PEM either is what Node says.
            ERR_pop_to_mark()
            throw .openSSL("Failed to read the certificate")
        }
        ERR_clear_error()
        return certificate
    }

    var der: [UInt8] {
        var output: UnsafeMutablePointer<UInt8>?
        let count = i2d_X509(reference, &output)
        guard count > 0, let output else { return [] }
        defer { openssl_free(output) }
        return Array(UnsafeBufferPointer(start: output, count: Int(count)))
    }

    func pem() throws(CryptoError) -> String {
        try printed { PEM_write_bio_X509($0, reference) }
    }

    func subject() throws(CryptoError) -> String { try lines(of: X509_get_subject_name(reference)) }
    func issuer() throws(CryptoError) -> String { try lines(of: X509_get_issuer_name(reference)) }

    private func lines(of name: OpaquePointer?) throws(CryptoError) -> String {
        try printed { X509_NAME_print_ex($0, name, 0, openssl_name_lines) >= 0 ? 1 : 0 }
    }

    /// The purposes that its key may be used for, as object identifiers; nil without the extension.
    var extendedUsages: [String]? {
        guard let data = X509_get_ext_d2i(reference, NID_ext_key_usage, nil, nil) else { return nil }
        let usages = OpaquePointer(data)
        defer { EXTENDED_KEY_USAGE_free(usages) }
        return (0..<openssl_usages_count(usages)).map { Self.identifier(of: openssl_usage(usages, $0)) }
    }

    func publicKey() throws(CryptoError) -> AsymmetricKey {
        try AsymmetricKey(owned: check(X509_get_pubkey(reference), "The certificate's key cannot be read")).bounded()
    }

    func isSigned(by key: AsymmetricKey) -> Bool {
        defer { ERR_clear_error() }
        return X509_verify(reference, key.pointer) > 0
    }

    func isIssued(by other: X509Certificate) -> Bool {
        defer { ERR_clear_error() }
        return X509_check_issued(other.reference, reference) == X509_V_OK
    }

    func belongs(to key: AsymmetricKey) -> Bool {
        defer { ERR_clear_error() }
        return X509_check_private_key(reference, key.pointer) == 1
    }

    /// The name in the certificate that the host's matches; nil when there is none.
    func nameMatching(host: String, _ flags: MatchFlags) throws(CryptoError) -> String? {
        var match: UnsafeMutablePointer<CChar>?
        let text = Array(host.utf8CString)
        let result = X509_check_host(reference, text, text.count - 1, flags, &match)
        guard try isMatch(result, "name") else { return nil }
        guard let match else { return host }
        defer { openssl_free(match) }
        return String(cString: match)
    }

    func matches(email: String, _ flags: MatchFlags) throws(CryptoError) -> Bool {
        let text = Array(email.utf8CString)
        return try isMatch(X509_check_email(reference, text, text.count - 1, flags), "name")
    }

    func matches(address: String) throws(CryptoError) -> Bool {
        guard !address.utf8.contains(0) else { return try isMatch(-2, "IP") }
        return try isMatch(X509_check_ip_asc(reference, address, 0), "IP")
    }

    private func isMatch(_ result: Int32, _ what: String) throws(CryptoError) -> Bool {
        defer { ERR_clear_error() }
        switch result {
        case 1: return true
        case 0: return false
        case -2: throw .code("ERR_INVALID_ARG_VALUE", "Invalid \(what)", name: "TypeError")
        default: throw CryptoError(message: "The certificate cannot be compared", code: "ERR_CRYPTO_OPERATION_FAILED")
        }
    }

    private func printed(_ print: (OpaquePointer) -> Int32) throws(CryptoError) -> String {
        let bio = try MemoryBIO()
        try check(print(bio.pointer), "The certificate cannot be printed")
        return bio.text
    }
}
