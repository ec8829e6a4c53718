extension UInt64 {
    /// Whether one of eight bytes needs attention in a JSON string: a control character, a double quote or a backslash.
    ///
    /// Each term sets the highest bit of the bytes that it concerns. It may set that of a byte next to one of them,
    /// too, which does no harm here.
    var hasSpecialStringByte: Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = self ^ (ones &* UInt64(UInt8(ascii: "\"")))
        let backslashes = self ^ (ones &* UInt64(UInt8(ascii: "\\")))
        let control = (self &- ones &* 0x20) & ~self
        return (control | ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)) & Self.highBits != 0
    }

    /// Whether one of eight bytes is not ASCII.
    var hasNonASCIIByte: Bool { self & Self.highBits != 0 }

    private static var highBits: UInt64 { 0x8080_8080_8080_8080 }
}

extension UnsafeBufferPointer<UInt8> {
    /// The eight bytes from an index on, or nil when there are fewer.
    func eightBytes(at index: Int) -> UInt64? {
        guard index + 8 <= count else { return nil }
        return UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    }
}
