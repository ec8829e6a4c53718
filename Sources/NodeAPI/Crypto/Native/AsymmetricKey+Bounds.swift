import COpenSSL

extension AsymmetricKey {
    /// The longest modulus in bits that OpenSSL generates and verifies with. What is longer costs more than a login may use at once:
    /// no operation with a key can be interrupted.
    static let longestModulus = 16384

    /// The key, unless using it could take forever: all numbers of an RSA key have a length like its modulus.
    func bounded() throws(CryptoError) -> AsymmetricKey {
        guard kind?.isRSA == true else { return self }
        guard bitCount <= Self.longestModulus else {
            throw .code("ERR_OUT_OF_RANGE", "A key may have at most \(Self.longestModulus) bits", name: "RangeError")
        }
        for name in [OSSL_PKEY_PARAM_RSA_E] + Self.rsaSecretNames {
            guard let number = number(name), number.count > (bitCount + 7) / 8 else { continue }
            throw .code("ERR_OUT_OF_RANGE", "The numbers of a key may not be longer than its modulus", name: "RangeError")
        }
        return self
    }

    /// The most rounds of a derivation that a passphrase may have to go through; OpenSSL makes 2048 where nobody asks for another number.
    private static let mostRounds = 10_000_000.0

    static func checkCost(ofDER der: [UInt8]) throws(CryptoError) {
        ERR_set_mark()
        let rounds = openssl_derivation_cost(der, der.count)
        ERR_pop_to_mark()
        guard (0...mostRounds).contains(rounds) else {
            throw .code("ERR_OUT_OF_RANGE", "The passphrase of a key may go through at most \(Int(mostRounds)) rounds", name: "RangeError")
        }
    }

    /// That of every encrypted key in the text.
    static func checkCost(ofPEM pem: [UInt8]) throws(CryptoError) {
        let bio = try MemoryBIO(pem)
        let answer = PassphraseAnswer(nil)
        ERR_set_mark()
        defer { ERR_pop_to_mark() }
        while true {
            var data: UnsafeMutablePointer<UInt8>?
            var count = 0
            let result = PEM_bytes_read_bio(
                &data, &count, nil, PEM_STRING_PKCS8, bio.pointer, answerPassphrase, Unmanaged.passUnretained(answer).toOpaque())
            guard result == 1, let data else { return }
            defer { openssl_free(data) }
            try checkCost(ofDER: Array(UnsafeBufferPointer(start: data, count: count)))
        }
    }
}
