/// The conversions of Node's Buffer between bytes and text that neither Swift nor the engine has, on bytes and UTF-16 code units.
enum ByteText {
    /// Base64 in either alphabet as Node decodes it: what is no digit is skipped, and `=` ends it.
    static func base64Decoded(_ text: some Sequence<UInt16>) -> [UInt8] {
        var output: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for unit in text {
            if unit == 0x3D { break }
            guard let digit = base64Value(unit) else { continue }
            bits = bits << 6 | UInt32(digit)
            count += 6
            if count >= 8 {
                count -= 8
                output.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return output
    }

    /// Base64, or its alphabet for URLs without padding.
    static func base64Encoded(_ bytes: some Collection<UInt8>, forURL: Bool) -> [UInt8] {
        let digits = forURL ? urlDigits : plainDigits
        var output: [UInt8] = []
        output.reserveCapacity((bytes.count + 2) / 3 * 4)
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 6 {
                count -= 6
                output.append(digits[Int(bits >> UInt32(count) & 63)])
            }
        }
        if count > 0 { output.append(digits[Int(bits << UInt32(6 - count) & 63)]) }
        if !forURL { while output.count % 4 != 0 { output.append(0x3D) } }
        return output
    }

    /// Pairs of hexadecimal digits, up to the first that is none.
    static func hexDecoded(_ text: some Sequence<UInt16>) -> [UInt8] {
        var output: [UInt8] = []
        var high: UInt8?
        for unit in text {
            guard let digit = hexValue(unit) else { break }
            if let first = high {
                output.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        return output
    }

    /// Two lower-case digits a byte.
    static func hexEncoded(_ bytes: some Collection<UInt8>) -> [UInt8] {
        bytes.flatMap { [hexDigits[Int($0 >> 4)], hexDigits[Int($0 & 15)]] }
    }

    private static let plainDigits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let urlDigits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    private static let hexDigits = Array("0123456789abcdef".utf8)

    /// ``hexEncoded(_:)`` as a text.
    static func hex(_ bytes: [UInt8]) -> String { String(decoding: hexEncoded(bytes), as: UTF8.self) }

    /// ``base64Encoded(_:forURL:)`` as a text.
    static func base64(_ bytes: [UInt8], forURL: Bool = false) -> String {
        String(decoding: base64Encoded(bytes, forURL: forURL), as: UTF8.self)
    }

    private static func base64Value(_ unit: UInt16) -> UInt8? {
        switch unit {
        case 0x41...0x5A: UInt8(unit - 0x41)
        case 0x61...0x7A: UInt8(unit - 0x61 + 26)
        case 0x30...0x39: UInt8(unit - 0x30 + 52)
        case 0x2B, 0x2D: 62
        case 0x2F, 0x5F: 63
        default: nil
        }
    }

    private static func hexValue(_ unit: UInt16) -> UInt8? {
        switch unit {
        case 0x30...0x39: UInt8(unit - 0x30)
        case 0x41...0x46: UInt8(unit - 0x41 + 10)
        case 0x61...0x66: UInt8(unit - 0x61 + 10)
        default: nil
        }
    }
}
