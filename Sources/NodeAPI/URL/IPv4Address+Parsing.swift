extension IPv4Address {
    /// Whether a domain's last label is a number, by which the standard decides that the whole is to be an address.
    static func isNumber(lastLabelOf domain: ArraySlice<UInt8>) -> Bool {
        let labels = domain.last == ASCII.dot ? domain.dropLast() : domain
        let start = labels.lastIndex(of: ASCII.dot).map { $0 + 1 } ?? labels.startIndex
        let last = labels[start...]
        // Most domains end in a letter that no number begins with.
        guard let first = last.first, ASCII.isDigit(first) else { return false }
        return last.allSatisfy(ASCII.isDigit) || number(last) != nil
    }

    /// Parses one to four numbers with dots between, decimal, octal (`0…`) or hexadecimal (`0x…`).
    ///
    /// The last number fills all bytes that the others leave: `127.1` is 127.0.0.1.
    init(parsing input: ArraySlice<UInt8>) throws(URLParsingError.Reason) {
        var parts = input.split(separator: ASCII.dot, omittingEmptySubsequences: false)
        if parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
        let numbers = parts.compactMap(Self.number)
        guard parts.count <= 4, numbers.count == parts.count, let last = numbers.last,
            numbers.dropLast().allSatisfy({ $0 <= 255 }), last < 1 << (8 * UInt64(5 - numbers.count))
        else { throw .invalidIPv4Address(host: String(decoding: input, as: UTF8.self)) }
        var value = last
        for (index, number) in numbers.dropLast().enumerated() { value += number << (8 * UInt64(3 - index)) }
        self.init(value: UInt32(truncatingIfNeeded: value))
    }

    /// One number; nil when it is none. What is too large for an address comes out as some value that is too large.
    private static func number(_ input: ArraySlice<UInt8>) -> UInt64? {
        guard let first = input.first else { return nil }
        var digits = input
        var radix: UInt64 = 10
        if input.count >= 2, first == ASCII.zero {
            let isHexadecimal = ASCII.lowercased(input[input.startIndex + 1]) == UInt8(ascii: "x")
            radix = isHexadecimal ? 16 : 8
            digits = input.dropFirst(isHexadecimal ? 2 : 1)
        }
        var value: UInt64 = 0
        for byte in digits {
            guard let digit = ASCII.hexValue(byte), digit < radix else { return nil }
            value = min(value * radix + UInt64(digit), 1 << 40)
        }
        return value
    }
}
