import COpenSSL

/// Keys from their encoded forms.
extension AsymmetricKey {
    /// The forms of DER that do not say themselves what they are.
    enum Encoding: String { case pkcs1, pkcs8, sec1, spki }

    static func privateKey(pem: [UInt8], passphrase: [UInt8]?) throws(CryptoError) -> AsymmetricKey {
        ERR_clear_error()
        if passphrase != nil { try checkCost(ofPEM: pem) }
        let bio = try MemoryBIO(pem)
        let answer = PassphraseAnswer(passphrase)
        let key = PEM_read_bio_PrivateKey(bio.pointer, nil, answerPassphrase, Unmanaged.passUnretained(answer).toOpaque())
        guard let key else { throw answer.error() }
        ERR_clear_error()
        return AsymmetricKey(owned: key)
    }

    /// A public key, that of a certificate, or the public half of a private key.
    static func publicKey(pem: [UInt8], passphrase: [UInt8]?) throws(CryptoError) -> AsymmetricKey {
        ERR_clear_error()
        if let key = try publicPart(pem: pem, "PUBLIC KEY", { d2i_PUBKEY(nil, &$0, $1) }) { return key }
        if let key = try publicPart(pem: pem, "RSA PUBLIC KEY", { d2i_PublicKey(EVP_PKEY_RSA, nil, &$0, $1) }) {
            // OpenSSL makes one of its old keys of it, which cannot be written in all forms.
            return try key.publicHalf()
        }
        if let key = try publicPart(pem: pem, "CERTIFICATE", certificateKey) { return key }
        return try privateKey(pem: pem, passphrase: passphrase).publicHalf()
    }

    private typealias Decode = (inout UnsafePointer<UInt8>?, Int) -> OpaquePointer?

    private static func certificateKey(_ bytes: inout UnsafePointer<UInt8>?, _ count: Int) -> OpaquePointer? {
        guard let certificate = d2i_X509(nil, &bytes, count) else { return nil }
        defer { X509_free(certificate) }
        return X509_get_pubkey(certificate)
    }

    /// The key in the first PEM block when it is one with that name; nil when it is another.
    private static func publicPart(pem: [UInt8], _ name: String, _ decode: Decode) throws(CryptoError) -> AsymmetricKey? {
        let bio = try MemoryBIO(pem)
        var data: UnsafeMutablePointer<UInt8>?
        var count = 0
        let answer = PassphraseAnswer(nil)
        ERR_set_mark()
        let result = PEM_bytes_read_bio(
            &data, &count, nil, name, bio.pointer, answerPassphrase, Unmanaged.passUnretained(answer).toOpaque())
        guard result == 1, let data else {
            ERR_pop_to_mark()
            return nil
        }
        ERR_clear_last_mark()
        defer { openssl_free(data) }
        var position: UnsafePointer<UInt8>? = UnsafePointer(data)
        guard let key = decode(&position, count) else { throw .openSSL("Failed to read asymmetric key") }
        return AsymmetricKey(owned: key)
    }

    static func privateKey(der: [UInt8], _ encoding: Encoding, passphrase: [UInt8]?) throws(CryptoError) -> AsymmetricKey {
        ERR_clear_error()
        var key: OpaquePointer?
        let answer = PassphraseAnswer(passphrase)
        switch encoding {
        case .pkcs1: key = der.withPosition { d2i_PrivateKey(EVP_PKEY_RSA, nil, &$0, $1) }
        case .sec1: key = der.withPosition { d2i_PrivateKey(EVP_PKEY_EC, nil, &$0, $1) }
        case .pkcs8, .spki:
            let bio = try MemoryBIO(der)
            if isEncrypted(der) {
                try checkCost(ofDER: der)
                key = d2i_PKCS8PrivateKey_bio(bio.pointer, nil, answerPassphrase, Unmanaged.passUnretained(answer).toOpaque())
            } else if let information = d2i_PKCS8_PRIV_KEY_INFO_bio(bio.pointer, nil) {
                key = EVP_PKCS82PKEY(information)
                PKCS8_PRIV_KEY_INFO_free(information)
            }
        }
        guard let key else { throw answer.error() }
        return AsymmetricKey(owned: key)
    }

    static func publicKey(der: [UInt8], _ encoding: Encoding, passphrase: [UInt8]?) throws(CryptoError) -> AsymmetricKey {
        ERR_clear_error()
        switch encoding {
        case .pkcs1 where isPrivatePKCS1(der): return try privateKey(der: der, .pkcs1, passphrase: nil).publicHalf()
        case .pkcs1:
            let key = try check(der.withPosition { d2i_PublicKey(EVP_PKEY_RSA, nil, &$0, $1) }, "Failed to read asymmetric key")
            return try AsymmetricKey(owned: key).publicHalf()
        case .spki:
            return AsymmetricKey(owned: try check(der.withPosition { d2i_PUBKEY(nil, &$0, $1) }, "Failed to read asymmetric key"))
        case .pkcs8, .sec1: return try privateKey(der: der, encoding, passphrase: passphrase).publicHalf()
        }
    }

    /// Whether it looks like a private key in PKCS #1: a sequence that begins with version 0 or 1, where a public key has its modulus.
    private static func isPrivatePKCS1(_ der: [UInt8]) -> Bool {
        guard let start = contentOfSequence(der), start + 2 < der.count else { return false }
        return der[start] == 0x02 && der[start + 1] == 1 && der[start + 2] <= 1
    }

    private static func contentOfSequence(_ der: [UInt8]) -> Int? {
        guard der.count > 2, der[0] == 0x30 else { return nil }
        let start = der[1] < 0x80 ? 2 : 2 + Int(der[1] & 0x7f)
        return start < der.count ? start : nil
    }

    /// Whether PKCS #8 is in its encrypted form: a sequence that begins with a sequence, not with a version.
    private static func isEncrypted(_ der: [UInt8]) -> Bool {
        contentOfSequence(der).map { der[$0] == 0x30 } ?? false
    }

    func publicHalf() throws(CryptoError) -> AsymmetricKey {
        var data: UnsafeMutablePointer<UInt8>?
        let count = i2d_PUBKEY(pointer, &data)
        guard count > 0, let data else { throw .openSSL("The public key cannot be taken") }
        defer { openssl_free(data) }
        var position: UnsafePointer<UInt8>? = UnsafePointer(data)
        return AsymmetricKey(owned: try check(d2i_PUBKEY(nil, &position, Int(count)), "The public key cannot be taken"))
    }
}

extension [UInt8] {
    /// Calls one of OpenSSL's decoders, which moves a pointer ahead.
    func withPosition(_ body: (inout UnsafePointer<UInt8>?, Int) -> OpaquePointer?) -> OpaquePointer? {
        withUnsafeBufferPointer { buffer in
            var position = buffer.baseAddress
            return body(&position, buffer.count)
        }
    }
}
