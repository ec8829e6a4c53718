import COpenSSL

/// A server's certificate as `getPeerCertificate()` shows it.
struct PeerCertificate: Sendable {
    /// The fields in the certificate's order; one that is there several times has several values.
    var subject: [(name: String, value: String)] = []
    var issuer: [(name: String, value: String)] = []
    /// `DNS:example.com, IP Address:127.0.0.1`; nil without the extension.
    var alternativeNames: String?
    var validFrom = ""
    var validTo = ""
    var serialNumber = ""
    /// SHA-1, SHA-256 and SHA-512, each as pairs of digits with colons.
    var fingerprints: [String] = []
    var isAuthority = false
    let raw: [UInt8]

    init?(der: [UInt8]) {
        raw = der
        guard let certificate = X509Certificate(der: der) else { return nil }
        let reference = certificate.reference
        withExtendedLifetime(certificate) {
            subject = Self.fields(of: X509_get_subject_name(reference))
            issuer = Self.fields(of: X509_get_issuer_name(reference))
            alternativeNames = Self.alternativeNames(of: reference)
            validFrom = Self.text { ASN1_TIME_print($0, X509_get0_notBefore(reference)) }
            validTo = Self.text { ASN1_TIME_print($0, X509_get0_notAfter(reference)) }
            serialNumber = Self.text { i2a_ASN1_INTEGER($0, X509_get0_serialNumber(reference)) }
            fingerprints = [EVP_sha1(), EVP_sha256(), EVP_sha512()].map { Self.digest(der, $0) }
            isAuthority = X509_check_ca(reference) > 0
        }
    }

    private static func fields(of name: OpaquePointer?) -> [(name: String, value: String)] {
        (0..<max(0, X509_NAME_entry_count(name))).compactMap { index in
            guard let entry = X509_NAME_get_entry(name, index) else { return nil }
            let object = X509_NAME_ENTRY_get_object(entry)
            let number = OBJ_obj2nid(object)
            let label = OBJ_nid2sn(number).map { String(cString: $0) } ?? ""
            var utf8: UnsafeMutablePointer<UInt8>?
            let length = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(entry))
            guard length >= 0, let utf8 else { return nil }
            defer { CRYPTO_free(utf8, #file, #line) }
            return (label, String(decoding: UnsafeBufferPointer(start: utf8, count: Int(length)), as: UTF8.self))
        }
    }

    private static func alternativeNames(of certificate: OpaquePointer) -> String? {
        let index = X509_get_ext_by_NID(certificate, NID_subject_alt_name, -1)
        guard index >= 0, let field = X509_get_ext(certificate, index) else { return nil }
        return text { X509V3_EXT_print($0, field, 0, 0) }
    }

    /// What the library prints.
    private static func text(_ print: (OpaquePointer) -> Int32) -> String {
        guard let output = BIO_new(BIO_s_mem()) else { return "" }
        defer { BIO_free(output) }
        _ = print(output)
        var bytes = [UInt8](repeating: 0, count: BIO_ctrl_pending(output))
        let count = BIO_read(output, &bytes, Int32(bytes.count))
        return String(decoding: bytes.prefix(Int(max(0, count))), as: UTF8.self)
    }

    private static func digest(_ bytes: [UInt8], _ kind: OpaquePointer?) -> String {
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        EVP_Digest(bytes, bytes.count, &digest, &length, kind, nil)
        return digest.prefix(Int(length)).map { byte in
            let text = String(byte, radix: 16, uppercase: true)
            return text.count == 1 ? "0" + text : text
        }.joined(separator: ":")
    }
}
