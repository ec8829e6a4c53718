/// The standard's percent-encoding of UTF-8, both ways.
enum PercentEncoding {
    private static let digits: StaticString = "0123456789ABCDEF"

    /// UTF-8 bytes as text in which every code point of a set is percent-encoded.
    static func encoded(_ bytes: some Collection<UInt8>, _ set: PercentEncodeSet) -> String {
        // Most of what is parsed is clean already and is copied in one go.
        guard bytes.contains(where: set.contains) else { return String(decoding: bytes, as: UTF8.self) }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 2 + 8)
        for byte in bytes {
            if set.contains(byte) { append(byte, to: &output) } else { output.append(byte) }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Appends `%` and a byte's two digits.
    static func append(_ byte: UInt8, to output: inout [UInt8]) {
        output.append(ASCII.percent)
        digits.withUTF8Buffer { digits in
            output.append(digits[Int(byte >> 4)])
            output.append(digits[Int(byte & 15)])
        }
    }

    /// The bytes that a text stands for; a `%` that two digits do not follow stays as it is.
    static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var position = bytes.startIndex
        while position < bytes.endIndex {
            if bytes[position] == ASCII.percent, position + 2 < bytes.endIndex,
                let high = ASCII.hexValue(bytes[position + 1]), let low = ASCII.hexValue(bytes[position + 2])
            {
                output.append(high << 4 | low)
                position += 3
            } else {
                output.append(bytes[position])
                position += 1
            }
        }
        return output
    }
}
