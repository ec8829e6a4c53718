extension JSONParser {
    /// Reads the string whose opening quote is at the position.
    mutating func parseString() throws(JSONSyntaxError) -> String {
        let opening = position
        var index = opening + 1
        var isASCII = true
        while let eight = bytes.eightBytes(at: index), !eight.hasSpecialStringByte {
            if eight.hasNonASCIIByte { isASCII = false }
            index += 8
        }
        while index < end {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                let content = UnsafeBufferPointer(rebasing: bytes[(opening + 1)..<index])
                // What is all ASCII needs no validation, which costs as much as everything else here.
                guard isASCII || String(validating: content, as: UTF8.self) != nil else {
                    throw invalidUTF8(in: (opening + 1)..<index)
                }
                position = index + 1
                return String(decoding: content, as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\") { return try parseEscapedString(opening: opening, firstEscape: index) }
            if byte < 0x20 { throw controlCharacter(at: index) }
            if byte >= 0x80 { isASCII = false }
            index += 1
        }
        throw unclosedString(from: opening)
    }

    /// Reads a string that has at least one escape, by copying it piece by piece.
    private mutating func parseEscapedString(opening: Int, firstEscape: Int) throws(JSONSyntaxError) -> String {
        var content = Array(bytes[(opening + 1)..<firstEscape])
        position = firstEscape
        while position < end {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: content, as: UTF8.self) else {
                    throw invalidUTF8(in: (opening + 1)..<position)
                }
                position += 1
                return string
            case UInt8(ascii: "\\"):
                guard position + 1 < end else { throw unclosedString(from: opening) }
                try parseEscape(into: &content)
            case 0..<0x20:
                throw controlCharacter(at: position)
            default:
                content.append(byte)
                position += 1
            }
        }
        throw unclosedString(from: opening)
    }

    /// Reads the escape whose backslash is at the position.
    private mutating func parseEscape(into content: inout [UInt8]) throws(JSONSyntaxError) {
        let escaped = bytes[position + 1]
        switch escaped {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(escaped)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"):
            guard let unit = codeUnit(at: position) else {
                throw failure("expected four hexadecimal digits after \\u", at: position)
            }
            position += 6
            content.append(contentsOf: UTF8.encodeWithReplacement(scalar(startingWith: unit)))
            return
        default:
            throw unknownEscape(at: position)
        }
        position += 2
    }

    /// The scalar that a code unit begins, taking the other half of a surrogate pair with it. A lone half is no scalar.
    private mutating func scalar(startingWith unit: UInt16) -> Unicode.Scalar? {
        guard UTF16.isLeadSurrogate(unit), let trail = codeUnit(at: position), UTF16.isTrailSurrogate(trail) else {
            return Unicode.Scalar(unit)
        }
        position += 6
        return Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(trail) - 0xDC00))
    }

    /// The code unit that a complete `\uXXXX` at an index stands for.
    private func codeUnit(at index: Int) -> UInt16? {
        guard index + 6 <= end, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
            return nil
        }
        var unit: UInt16 = 0
        for byte in bytes[(index + 2)..<(index + 6)] {
            guard let digit = byte.hexadecimalDigit else { return nil }
            unit = unit << 4 | digit
        }
        return unit
    }
}

extension UTF8 {
    /// The bytes of a scalar; those of U+FFFD when there is none.
    fileprivate static func encodeWithReplacement(_ scalar: Unicode.Scalar?) -> some Sequence<UInt8> {
        String(Character(scalar ?? "\u{FFFD}")).utf8
    }
}

extension UInt8 {
    fileprivate var hexadecimalDigit: UInt16? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(self - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(self - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(self - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}
