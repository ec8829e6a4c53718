import COpenSSL

/// One side of a Diffie-Hellman exchange modulo a prime, as `crypto.createDiffieHellman` makes it.
final class PrimeExchange: KeyExchange {
    private let pointer: OpaquePointer

    init(prime: consuming BigNumber, generator: consuming BigNumber) throws(CryptoError) {
        pointer = try check(DH_new(), "out of memory")
        let prime = prime.release(), generator = generator.release()
        guard DH_set0_pqg(pointer, prime, nil, generator) == 1 else {
            BN_free(prime)
            BN_free(generator)
            throw .openSSL("Initialization failed")
        }
    }

    /// With a prime of its own. OpenSSL itself refuses one that is too short or too long.
    init(bitCount: Int32, generator: Int32, mustStop: @escaping KeyDerivation.StopCheck) throws(CryptoError) {
        ERR_clear_error()
        pointer = try check(DH_new(), "out of memory")
        let pointer = pointer
        try check(
            try PrimeSearch(mustStop: mustStop).run { DH_generate_parameters_ex(pointer, bitCount, generator, $0) }, "Initialization failed")
    }

    deinit { DH_free(pointer) }

    convenience init(group name: String) throws(CryptoError) {
        let prime: OpaquePointer? =
            switch name.lowercased() {
            case "modp1": BN_get_rfc2409_prime_768(nil)
            case "modp2": BN_get_rfc2409_prime_1024(nil)
            case "modp5": BN_get_rfc3526_prime_1536(nil)
            case "modp14": BN_get_rfc3526_prime_2048(nil)
            case "modp15": BN_get_rfc3526_prime_3072(nil)
            case "modp16": BN_get_rfc3526_prime_4096(nil)
            case "modp17": BN_get_rfc3526_prime_6144(nil)
            case "modp18": BN_get_rfc3526_prime_8192(nil)
            default: nil
            }
        guard let prime else { throw .code("ERR_CRYPTO_UNKNOWN_DH_GROUP", "Unknown DH group") }
        try self.init(prime: try BigNumber(owned: prime), generator: try BigNumber([2]))
    }

    var prime: [UInt8] { DH_get0_p(pointer).map { BigNumber.bytes(of: $0) } ?? [] }
    var generator: [UInt8] { DH_get0_g(pointer).map { BigNumber.bytes(of: $0) } ?? [] }
    var publicKey: [UInt8]? { DH_get0_pub_key(pointer).map { BigNumber.bytes(of: $0) } }
    var privateKey: [UInt8]? { DH_get0_priv_key(pointer).map { BigNumber.bytes(of: $0) } }

    func generateKeys() throws(CryptoError) {
        ERR_clear_error()
        try check(DH_generate_key(pointer), "Key generation failed")
    }

    func setPublicKey(_ bytes: [UInt8]) throws(CryptoError) {
        try set(try BigNumber(bytes)) { DH_set0_key(pointer, $0, nil) }
    }

    func setPrivateKey(_ bytes: [UInt8]) throws(CryptoError) {
        let number = try BigNumber(bytes)
        guard number.bitCount <= Self.longestNumber else {
            throw .code("ERR_OUT_OF_RANGE", "A key may have at most \(Self.longestNumber) bits", name: "RangeError")
        }
        try set(number) { DH_set0_key(pointer, nil, $0) }
    }

    /// Hands a number over; one that is not taken stays with its owner, and is freed here.
    private func set(_ number: consuming BigNumber, _ take: (OpaquePointer) -> Int32) throws(CryptoError) {
        let number = number.release()
        guard take(number) == 1 else {
            BN_clear_free(number)
            throw .openSSL("The key cannot be set")
        }
    }

    /// The prime and the generator, as OpenSSL's key generation takes them.
    func parameters() throws(CryptoError) -> AsymmetricKey {
        let parameters = AsymmetricKey(owned: try check(EVP_PKEY_new(), "out of memory"))
        try check(EVP_PKEY_set1_DH(parameters.pointer, pointer), "The key cannot be generated")
        return parameters
    }

    /// The most bits of a prime that OpenSSL works with. The time that a longer exponent takes has no bound, and nothing interrupts it.
    static let longestNumber = 10000

    /// As long as the prime is.
    func sharedSecret(with key: [UInt8]) throws(CryptoError) -> [UInt8] {
        let other = try BigNumber(key)
        let size = Int(DH_size(pointer))
        var secret = [UInt8](repeating: 0, count: max(size, 1))
        let count = Int(DH_compute_key(&secret, other.pointer, pointer))
        guard count >= 0 else {
            var problems: Int32 = 0
            let isChecked = DH_check_pub_key(pointer, other.pointer, &problems) == 1
            ERR_clear_error()
            if isChecked, problems & DH_CHECK_PUBKEY_TOO_SMALL != 0 { throw Self.invalidLength("Supplied key is too small") }
            if isChecked, problems & DH_CHECK_PUBKEY_TOO_LARGE != 0 { throw Self.invalidLength("Supplied key is too large") }
            throw .code("ERR_CRYPTO_INVALID_KEYTYPE", "Invalid key type", name: "RangeError")
        }
        return [UInt8](repeating: 0, count: size - count) + secret.prefix(count)
    }

    private static func invalidLength(_ message: String) -> CryptoError { .code("ERR_CRYPTO_INVALID_KEYLEN", message, name: "RangeError") }

    /// What speaks against the parameters, in the bits of OpenSSL's `DH_check`. That one could not be stopped.
    func problems(mustStop: @escaping KeyDerivation.StopCheck) throws(CryptoError) -> Int32 {
        guard DH_get_nid(pointer) == NID_undef else { return 0 }
        guard let prime = DH_get0_p(pointer), BN_num_bits(prime) <= Self.longestNumber else {
            throw .code("ERR_CRYPTO_OPERATION_FAILED", "Checking DH parameters failed")
        }
        var problems: Int32 = 0
        ERR_clear_error()
        try check(DH_check_params(pointer, &problems), "Checking DH parameters failed")
        let search = try PrimeSearch(mustStop: mustStop)
        let half = try BigNumber()
        try check(BN_rshift1(half.pointer, prime), "out of memory")
        if try !search.isPrime(prime) {
            problems |= DH_CHECK_P_NOT_PRIME
        } else if try !search.isPrime(half.pointer) {
            problems |= DH_CHECK_P_NOT_SAFE_PRIME
        }
        ERR_clear_error()
        return problems
    }
}
