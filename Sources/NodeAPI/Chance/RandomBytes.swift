import COpenSSL

/// Where the random bytes of a realm come from: the system, or a seed, so that they can be had again.
final class RandomBytes {
    private let seed: [UInt8]?
    private var blocks: UInt64 = 0
    private var rest: ArraySlice<UInt8> = []

    /// - Parameter seed: nil for the system's randomness.
    init(seed: [UInt8]?) { self.seed = seed }

    /// Fills memory.
    ///
    /// - Throws: ``CryptoError`` when the system has none.
    func fill(_ memory: UnsafeMutableRawBufferPointer) throws(CryptoError) {
        guard !memory.isEmpty else { return }
        guard let seed else {
            return try check(
                RAND_bytes(memory.baseAddress?.assumingMemoryBound(to: UInt8.self), Int32(clamping: memory.count)), "There are no random bytes")
        }
        var start = 0
        while start < memory.count {
            if rest.isEmpty {
                // A hash of the seed and a counter: as good as chance to whoever does not know the seed.
                let counter = withUnsafeBytes(of: blocks.littleEndian) { Array($0) }
                rest = try DigestContext.digest(seed + counter, .named("sha256"))[...]
                blocks += 1
            }
            let piece = rest.prefix(memory.count - start)
            memory[start..<start + piece.count].copyBytes(from: piece)
            rest = rest.dropFirst(piece.count)
            start += piece.count
        }
    }

    func make(_ count: Int) throws(CryptoError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        do {
            try bytes.withUnsafeMutableBytes { try fill($0) }
        } catch {
            throw error as? CryptoError ?? CryptoError(message: "\(error)")
        }
        return bytes
    }

    /// A number below a bound, each as likely as the others.
    func integer(below bound: UInt64) throws(CryptoError) -> UInt64 {
        guard bound > 0 else { return 0 }
        // The numbers from here on would make the first ones likelier.
        let limit = UInt64.max - UInt64.max % bound
        while true {
            let number = try make(8).reduce(0) { $0 << 8 | UInt64($1) }
            if number < limit { return number % bound }
        }
    }
}
