import COpenSSL

extension KeyGeneration {
    /// A pair for the exchange whose prime and generator are given.
    static func diffieHellman(_ exchange: PrimeExchange, mustStop: @escaping StopCheck) throws(CryptoError) -> AsymmetricKey {
        guard BigNumber.bitCount(of: exchange.prime) <= PrimeExchange.longestNumber else {
            throw .code("ERR_OUT_OF_RANGE", "A prime may have at most \(PrimeExchange.longestNumber) bits", name: "RangeError")
        }
        ERR_clear_error()
        return try exchange.parameters().withContext { context throws(CryptoError) in
            try check(EVP_PKEY_keygen_init(context), "The key cannot be generated")
            return AsymmetricKey(owned: try generate(with: context, mustStop))
        }
    }
}
