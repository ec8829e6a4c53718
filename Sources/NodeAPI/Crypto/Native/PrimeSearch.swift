import COpenSSL

/// OpenSSL's questions, while it looks for primes or checks them, whether to go on.
final class PrimeSearch {
    private let mustStop: KeyDerivation.StopCheck
    private let callback: OpaquePointer
    private(set) var wasStopped = false

    init(mustStop: @escaping KeyDerivation.StopCheck) throws(CryptoError) {
        self.mustStop = mustStop
        callback = try check(BN_GENCB_new(), "out of memory")
    }

    deinit { BN_GENCB_free(callback) }

    /// Calls OpenSSL with a callback that ends its work when it must stop.
    func run(_ body: (OpaquePointer) -> Int32) throws(CryptoError) -> Int32 {
        BN_GENCB_set(
            callback,
            { _, _, callback in
                guard let argument = BN_GENCB_get_arg(callback) else { return 0 }
                return Unmanaged<PrimeSearch>.fromOpaque(argument).takeUnretainedValue().goesOn ? 1 : 0
            }, Unmanaged.passUnretained(self).toOpaque())
        let result = body(callback)
        if wasStopped {
            ERR_clear_error()
            throw .stopped
        }
        return result
    }

    private var goesOn: Bool {
        if mustStop() { wasStopped = true }
        return !wasStopped
    }

    func isPrime(_ number: OpaquePointer) throws(CryptoError) -> Bool {
        try run { BN_check_prime(number, nil, $0) } == 1
    }
}
