import COpenSSL

/// Keys to their encoded forms.
extension AsymmetricKey {
    /// The PEM or DER text of the public key.
    func exportPublic(_ encoding: Encoding, pem: Bool) throws(CryptoError) -> [UInt8] {
        let bio = try MemoryBIO()
        let result =
            switch (encoding, pem) {
            case (.pkcs1, true): try writePKCS1(bio.pointer, isPublic: true, pem: true)
            case (.pkcs1, false): try writePKCS1(bio.pointer, isPublic: true, pem: false)
            case (_, true): PEM_write_bio_PUBKEY(bio.pointer, pointer)
            case (_, false): i2d_PUBKEY_bio(bio.pointer, pointer)
            }
        try check(result, "Public key export failed")
        return bio.bytes
    }

    func exportPrivate(
        _ encoding: Encoding, pem: Bool, cipher name: String? = nil, passphrase: [UInt8]? = nil
    ) throws(CryptoError) -> [UInt8] {
        var cipher: OpaquePointer?
        if let name {
            guard let found = CipherAlgorithm(name) else {
                throw .code("ERR_CRYPTO_UNKNOWN_CIPHER", "Unknown cipher")
            }
            cipher = found.method
        }
        // Never without an address: OpenSSL would ask for the passphrase on the terminal.
        let bytes = (passphrase ?? []) + [0]
        let secret = bytes.map { CChar(bitPattern: $0) }
        let length = Int32(bytes.count - 1)
        let bio = try MemoryBIO()
        let result: Int32
        switch (encoding, pem) {
        case (.pkcs8, true), (.spki, true): result = PEM_write_bio_PKCS8PrivateKey(bio.pointer, pointer, cipher, secret, length, nil, nil)
        case (.pkcs8, false), (.spki, false): result = i2d_PKCS8PrivateKey_bio(bio.pointer, pointer, cipher, secret, length, nil, nil)
        case (.pkcs1, true), (.sec1, true):
            result = PEM_write_bio_PrivateKey_traditional(bio.pointer, pointer, cipher, bytes, length, nil, nil)
        case (.pkcs1, false), (.sec1, false):
            result = try writePKCS1(bio.pointer, isPublic: false, pem: false)
        }
        try check(result, "Private key export failed")
        return bio.bytes
    }

    /// PKCS #1, or SEC 1 for a private key on a curve.
    private func writePKCS1(_ bio: OpaquePointer, isPublic: Bool, pem: Bool) throws(CryptoError) -> Int32 {
        let selection = isPublic ? openssl_public_key : openssl_key_pair
        let structure = isPublic ? "pkcs1" : "type-specific"
        let encoder = try check(
            OSSL_ENCODER_CTX_new_for_pkey(pointer, selection, pem ? "PEM" : "DER", structure, nil), "Key export failed")
        defer { OSSL_ENCODER_CTX_free(encoder) }
        return OSSL_ENCODER_to_bio(encoder, bio)
    }
}
