import COpenSSL

/// A big number of OpenSSL's. Secret ones are wiped when it ends.
struct BigNumber: ~Copyable {
    let pointer: OpaquePointer

    init(owned pointer: OpaquePointer?) throws(CryptoError) {
        self.pointer = try check(pointer, "out of memory")
    }

    init() throws(CryptoError) { try self.init(owned: BN_new()) }

    init(_ bytes: [UInt8]) throws(CryptoError) {
        try self.init(owned: BN_bin2bn(bytes, Int32(clamping: bytes.count), nil))
    }

    /// A small number; what is none, or below zero, becomes 0.
    init(number: Double) throws(CryptoError) {
        let number = UInt32(bounding: number)
        try self.init((0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) })
    }

    deinit { BN_clear_free(pointer) }

    /// Hands the number over to what frees it from now on.
    consuming func release() -> OpaquePointer {
        let pointer = pointer
        discard self
        return pointer
    }

    var bitCount: Int { Int(BN_num_bits(pointer)) }

    /// Big-endian, padded to `length` bytes where one is given.
    func bytes(length: Int? = nil) -> [UInt8] {
        let own = (bitCount + 7) / 8
        var output = [UInt8](repeating: 0, count: max(length ?? own, own))
        _ = BN_bn2binpad(pointer, &output, Int32(output.count))
        return output
    }

    /// The bits of a big-endian number without its leading zeros.
    static func bitCount(of bytes: [UInt8]) -> Int {
        let digits = bytes.drop { $0 == 0 }
        return digits.count * 8 - (digits.first?.leadingZeroBitCount ?? 0)
    }

    static func bytes(of pointer: OpaquePointer, length: Int? = nil) -> [UInt8] {
        let own = Int(BN_num_bits(pointer) + 7) / 8
        var output = [UInt8](repeating: 0, count: max(length ?? own, own))
        _ = BN_bn2binpad(pointer, &output, Int32(output.count))
        return output
    }
}
