import COpenSSL

extension AsymmetricKey {
    /// What both sides of an exchange come to; with a prime as long as that is.
    func sharedSecret(with other: AsymmetricKey) throws(CryptoError) -> [UInt8] {
        ERR_clear_error()
        if kind == .dh, let exponent = number(OSSL_PKEY_PARAM_PRIV_KEY), exponent.count * 8 > PrimeExchange.longestNumber {
            throw .code("ERR_OUT_OF_RANGE", "A key may have at most \(PrimeExchange.longestNumber) bits", name: "RangeError")
        }
        return try withContext { context throws(CryptoError) in
            try check(EVP_PKEY_derive_init(context), "The key cannot be used")
            try check(EVP_PKEY_derive_set_peer(context, other.pointer), "The keys do not fit")
            var length = 0
            try check(EVP_PKEY_derive(context, nil, &length), "The secret cannot be derived")
            let size = length
            var secret = [UInt8](repeating: 0, count: max(size, 1))
            try check(EVP_PKEY_derive(context, &secret, &length), "The secret cannot be derived")
            return [UInt8](repeating: 0, count: max(size - length, 0)) + secret.prefix(length)
        }
    }

    /// Whether the point of a key on a curve is one of the curve, and that of its private key.
    func isConsistent(isPrivate: Bool) throws(CryptoError) -> Bool {
        try withContext { context throws(CryptoError) in
            defer { ERR_clear_error() }
            return (isPrivate ? EVP_PKEY_check(context) : EVP_PKEY_public_check_quick(context)) == 1
        }
    }
}
