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
}
