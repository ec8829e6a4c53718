/// A text that a `TextDecoder` is given piece by piece. Belongs to the machine's thread.
final class TextDecoding {
    /// The encodings that are there, by their standard names.
    enum Encoding: String {
        case utf8 = "utf-8"
        case utf16LE = "utf-16le"
        case utf16BE = "utf-16be"
        case windows1252 = "windows-1252"
    }

    private let encoding: Encoding
    private let isFatal: Bool
    /// The beginning of a character whose end has not come.
    private var pending: [UInt8] = []

    init(_ encoding: Encoding, isFatal: Bool) {
        self.encoding = encoding
        self.isFatal = isFatal
    }

    /// The text of the next bytes; nil when they are wrong and that is fatal.
    func decode(_ input: [UInt8], isLast: Bool) -> String? {
        var bytes = pending + input
        pending = []
        if !isLast {
            let count = completeCount(of: bytes)
            pending = Array(bytes[count...])
            bytes.removeSubrange(count...)
        }
        return switch encoding {
        case .utf8: isFatal ? String(validating: bytes, as: UTF8.self) : String(decoding: bytes, as: UTF8.self)
        case .utf16LE, .utf16BE: text(ofUnits: units(of: bytes))
        case .windows1252: String(decoding: bytes.map(Self.windows1252), as: UTF16.self)
        }
    }

    /// How many bytes there are up to the last character that is complete, or wrong.
    private func completeCount(of bytes: [UInt8]) -> Int {
        switch encoding {
        case .windows1252: return bytes.count
        case .utf16LE, .utf16BE:
            let even = bytes.count & ~1
            return even >= 2 && isHighSurrogate(unit(bytes, even - 2)) ? even - 2 : even
        case .utf8:
            for length in 1..<4 where length <= bytes.count {
                let lead = bytes[bytes.count - length]
                if lead & 0xC0 == 0x80 { continue }
                return Self.isBeginning(bytes.suffix(length)) ? bytes.count - length : bytes.count
            }
            return bytes.count
        }
    }

    /// Whether more bytes could make a character of these, a lead and the bytes after it.
    private static func isBeginning(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let lead = bytes.first else { return false }
        let length: Int
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return false
        }
        guard let second = bytes.dropFirst().first else { return true }
        let isRight =
            switch lead {
            case 0xE0: second >= 0xA0
            case 0xED: second <= 0x9F
            case 0xF0: second >= 0x90
            case 0xF4: second <= 0x8F
            default: true
            }
        return isRight && bytes.count < length
    }

    private func unit(_ bytes: [UInt8], _ index: Int) -> UInt16 {
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        return encoding == .utf16LE ? second << 8 | first : first << 8 | second
    }

    private func isHighSurrogate(_ unit: UInt16) -> Bool { unit & 0xFC00 == 0xD800 }

    private func units(of bytes: [UInt8]) -> [UInt16] {
        var units = stride(from: 0, to: bytes.count - 1, by: 2).map { unit(bytes, $0) }
        // Half a unit at the end is wrong, together with half a pair before it: so is a surrogate alone.
        if bytes.count % 2 == 1, !(units.last.map(isHighSurrogate) ?? false) { units.append(0xD800) }
        return units
    }

    private func text(ofUnits units: [UInt16]) -> String? {
        isFatal ? String(validating: units, as: UTF16.self) : String(decoding: units, as: UTF16.self)
    }

    private static func windows1252(_ byte: UInt8) -> UInt16 {
        0x80..<0xA0 ~= byte ? windows1252Specials[Int(byte) - 0x80] : UInt16(byte)
    }

    private static let windows1252Specials: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
        0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]
}
