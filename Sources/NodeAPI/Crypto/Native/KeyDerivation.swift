import COpenSSL

/// Keys from passwords and from other keys.
enum KeyDerivation {
    /// Asked now and then by long work whether it has to stop.
    typealias StopCheck = () -> Bool

    /// PBKDF2 (RFC 8018), in slices: OpenSSL's own runs to its end.
    static func pbkdf2(
        _ password: [UInt8], salt: [UInt8], iterations: Int, length: Int, _ digest: DigestAlgorithm, mustStop: StopCheck
    ) throws(CryptoError) -> [UInt8] {
        let mac = try HMACContext(digest, key: password)
        var output: [UInt8] = []
        var block: UInt32 = 1
        while output.count < length {
            try mac.reset()
            try mac.update(salt)
            try mac.update([UInt8(truncatingIfNeeded: block >> 24), UInt8(truncatingIfNeeded: block >> 16), UInt8(truncatingIfNeeded: block >> 8), UInt8(truncatingIfNeeded: block)])
            var round = try mac.finish()
            var sum = round
            for iteration in 1..<max(iterations, 1) {
                if iteration % 1024 == 0, mustStop() { throw .stopped }
                try mac.reset()
                try mac.update(round)
                round = try mac.finish()
                for index in sum.indices { sum[index] ^= round[index] }
            }
            output += sum
            block += 1
            if block % 1024 == 0, mustStop() { throw .stopped }
        }
        return Array(output.prefix(length))
    }

    /// What one call of scrypt may cost, in bytes that it writes: it cannot be interrupted, and a gibibyte takes seconds.
    private static let scryptLimit: UInt64 = 1 << 30

    /// scrypt (RFC 7914).
    static func scrypt(
        _ password: [UInt8], salt: [UInt8], cost: UInt64, blockSize: UInt64, parallelization: UInt64, maximumMemory: UInt64, length: Int
    ) throws(CryptoError) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: max(length, 1))
        func derive(into output: UnsafeMutablePointer<UInt8>?) -> Int32 {
            password.withUnsafeBytes { password in
                salt.withUnsafeBytes { salt in
                    EVP_PBE_scrypt(
                        password.baseAddress?.assumingMemoryBound(to: CChar.self), password.count,
                        salt.baseAddress?.assumingMemoryBound(to: UInt8.self), salt.count, cost, blockSize, parallelization,
                        min(maximumMemory, scryptLimit), output, length)
                }
            }
        }
        // Without an output OpenSSL only looks at the parameters.
        guard derive(into: nil) == 1 else {
            let error = CryptoError.openSSL("Invalid scrypt params")
            let cause = error.reason == nil ? "" : ": \(error.message)"
            throw .code("ERR_CRYPTO_INVALID_SCRYPT_PARAMS", "Invalid scrypt params\(cause)", name: "RangeError")
        }
        let (lanes, overflow) = cost.multipliedReportingOverflow(by: blockSize &* parallelization &* 128)
        guard !overflow, lanes <= scryptLimit else {
            throw .code("ERR_CRYPTO_INVALID_SCRYPT_PARAMS", "Invalid scrypt params: memory limit exceeded", name: "RangeError")
        }
        if length == 0 { return [] }
        try check(derive(into: &output), "Scrypt failed")
        return output
    }

    /// HKDF (RFC 5869).
    static func hkdf(
        _ key: [UInt8], salt: [UInt8], info: [UInt8], length: Int, _ digest: DigestAlgorithm
    ) throws(CryptoError) -> [UInt8] {
        let pseudorandom = try HMACContext.code(for: key, digest, key: salt.isEmpty ? [UInt8](repeating: 0, count: digest.size) : salt)
        var output: [UInt8] = [], block: [UInt8] = []
        var counter: UInt8 = 0
        while output.count < length {
            counter += 1
            block = try HMACContext.code(for: block + info + [counter], digest, key: pseudorandom)
            output += block
        }
        return Array(output.prefix(length))
    }
}

extension CryptoError {
    /// Work that the limits of a login end; its script is stopped right after.
    static let stopped = CryptoError(message: "The work was stopped", code: "ERR_OPERATION_FAILED")
}
