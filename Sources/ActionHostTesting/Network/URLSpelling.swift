/// URLs in one spelling, for comparisons: the parts of a program on the way of a request do not escape the same characters.
enum URLSpelling {
    /// Delimiters mean something else when they are escaped.
    private static let kept = Set("/?#&=+%;:@,$!*'()[]".utf8)

    /// The text with an escape for every byte that is no printable ASCII, and for no other one where that makes no difference.
    static func canonical(_ text: some StringProtocol) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            var byte = bytes[index]
            var isEscaped = false
            if byte == UInt8(ascii: "%"), index + 2 < bytes.count, let high = hex(bytes[index + 1]), let low = hex(bytes[index + 2]) {
                (byte, isEscaped) = (high << 4 | low, true)
                index += 2
            }
            let isPlain = (0x21...0x7E).contains(byte) && !(isEscaped && kept.contains(byte))
            result += isPlain ? [byte] : [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 0xF)]
            index += 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func hex(_ byte: UInt8) -> UInt8? { Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) } }
    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10 }
}
