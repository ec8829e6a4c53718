/// What the parser says. Nothing here runs before something is wrong.
extension JSONParser {
    func failure(_ message: String, at index: Int) -> JSONSyntaxError {
        var line = 1
        var lineStart = startOfText
        for position in startOfText..<index where endsLine(at: position) {
            line += 1
            lineStart = position + 1
        }
        let before = String(decoding: UnsafeBufferPointer(rebasing: bytes[lineStart..<index]), as: UTF8.self)
        return JSONSyntaxError(message: message, line: line, column: before.count + 1)
    }

    /// Something else than expected is at the position.
    func unexpected(_ expected: StaticString) -> JSONSyntaxError {
        failure("expected \(expected), found \(description(at: position))\(hint)", at: position)
    }

    func unclosedString(from opening: Int) -> JSONSyntaxError {
        failure("the string that starts here is not closed", at: opening)
    }

    func controlCharacter(at index: Int) -> JSONSyntaxError {
        let message =
            switch bytes[index] {
            case UInt8(ascii: "\n"): "a line break in a string is written \\n; is a closing quote missing?"
            case UInt8(ascii: "\r"): "a carriage return in a string is written \\r; is a closing quote missing?"
            case UInt8(ascii: "\t"): "a tab in a string is written \\t"
            case let byte: "the control character U+\(byte.codePoint) in a string is written \\u\(byte.codePoint)"
            }
        return failure(message, at: index)
    }

    func unknownEscape(at index: Int) -> JSONSyntaxError {
        failure("no escape in a string starts with a backslash and \(description(at: index + 1))", at: index)
    }

    func invalidUTF8(in range: Range<Int>) -> JSONSyntaxError {
        var input = bytes[range].makeIterator()
        var parser = Unicode.UTF8.ForwardParser()
        var index = range.lowerBound
        while case .valid(let scalar) = parser.parseScalar(from: &input) { index += scalar.count }
        return failure("the byte 0x\(bytes[index].hexadecimal) is not valid UTF-8 here", at: index)
    }

    private var startOfText: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    private func endsLine(at index: Int) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: "\n"): true
        case UInt8(ascii: "\r"): index + 1 == end || bytes[index + 1] != UInt8(ascii: "\n")
        default: false
        }
    }

    /// What stands at an index, as a message names it: a whole word, or else one character.
    private func description(at index: Int) -> String {
        guard index < end else { return "the end of the text" }
        let rest = bytes[index..<min(end, index + 40)]
        let word = rest.prefix { $0.isWordByte }
        if !word.isEmpty { return "\"\(String(decoding: word, as: UTF8.self))\"" }

        switch bytes[index] {
        case UInt8(ascii: "\""): return "a double quote"
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return "a line break"
        case let byte where byte < 0x20 || byte == 0x7F: return "the control character U+\(byte.codePoint)"
        case let byte:
            var input = rest.makeIterator()
            var parser = Unicode.UTF8.ForwardParser()
            guard case .valid = parser.parseScalar(from: &input) else {
                return "the invalid byte 0x\(byte.hexadecimal)"
            }
            return "\"\(String(decoding: rest, as: UTF8.self).prefix(1))\""
        }
    }

    /// What people who write JavaScript or configuration files most likely meant.
    private var hint: String {
        switch current {
        case UInt8(ascii: "'"): "; a string takes double quotes"
        case UInt8(ascii: "/"): "; JSON has no comments"
        case UInt8(ascii: "+"), UInt8(ascii: "."): "; a number starts with a digit or a minus sign"
        case UInt8(ascii: "}"), UInt8(ascii: "]"): followsComma ? "; a trailing comma is not allowed" : ""
        default: ""
        }
    }

    private var followsComma: Bool {
        bytes[..<position].last { !($0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09) } == UInt8(ascii: ",")
    }
}

extension UInt8 {
    /// A letter, a digit, `_` or `$`: what makes a word of a script.
    var isWordByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"):
            true
        default: false
        }
    }

    fileprivate var hexadecimal: String {
        (self < 0x10 ? "0" : "") + String(self, radix: 16, uppercase: true)
    }

    fileprivate var codePoint: String { "00" + hexadecimal }
}
