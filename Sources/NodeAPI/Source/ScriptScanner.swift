/// Walks through JavaScript text token by token: as far as finding `import`, `export` and loops needs it.
///
/// Comments, strings, templates and regular expressions are passed as a whole, so that nothing in them is taken for code. Whether a slash
/// begins a regular expression is told by the token before it.
struct ScriptScanner {
    enum Token: Equatable {
        case word(String)
        /// A text without its quotes and with its escapes as they stand.
        case string(String)
        case punctuator(UInt8)
        /// A number, a regular expression, or a piece of a template.
        case other
        case end
    }

    let bytes: [UInt8]
    /// Where the next token is looked for.
    private(set) var position = 0
    /// Where the last token began.
    private(set) var start = 0
    /// Open brackets of all kinds around the position.
    private(set) var depth = 0
    /// Whether a line break lies before the last token.
    private(set) var followsLineBreak = false
    /// Whether a slash would divide here.
    private(set) var endsOperand = false
    /// The depths of the braces that end a template's placeholders.
    private var placeholders: [Int] = []

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func next() -> Token {
        skipSpace()
        start = position
        guard let byte = peek() else { return .end }
        let token = read(byte)
        switch token {
        case .word(let word): endsOperand = !Self.operatorWords.contains(word)
        case .string, .other: endsOperand = true
        case .punctuator(let byte): endsOperand = byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
        case .end: break
        }
        return token
    }

    /// The next token, left where it is.
    func upcoming() -> Token {
        var copy = self
        return copy.next()
    }

    private static let operatorWords: Set<String> = [
        "await", "case", "delete", "do", "else", "extends", "in", "instanceof", "new", "of", "return", "throw", "typeof", "void", "yield", "default",
    ]

    private func peek(_ offset: Int = 0) -> UInt8? { position + offset < bytes.count ? bytes[position + offset] : nil }

    private mutating func skipSpace() {
        followsLineBreak = false
        while let byte = peek() {
            if byte == 10 || byte == 13 { followsLineBreak = true }
            if byte == 32 || (9...13).contains(byte) {
                position += 1
            } else if byte == 0xC2, peek(1) == 0xA0 {
                position += 2
            } else if byte == 0xEF, peek(1) == 0xBB, peek(2) == 0xBF {
                position += 3
            } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "/") {
                while let byte = peek(), byte != 10, byte != 13 { position += 1 }
            } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
                position += 2
                while let byte = peek(), !(byte == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) {
                    if byte == 10 { followsLineBreak = true }
                    position += 1
                }
                position = min(position + 2, bytes.count)
            } else {
                return
            }
        }
    }

    private mutating func read(_ byte: UInt8) -> Token {
        if Self.isWord(byte) {
            while let byte = peek(), Self.isWord(byte) { position += 1 }
            // A number may have a point in it; a word has none.
            if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { return .other }
            return .word(String(decoding: bytes[start..<position], as: UTF8.self))
        }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            passText(to: byte)
            return .string(String(decoding: bytes[(start + 1)..<max(start + 1, position - 1)], as: UTF8.self))
        case UInt8(ascii: "`"):
            passTemplate()
            return .other
        case UInt8(ascii: "/") where !endsOperand:
            passRegularExpression()
            return .other
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
            depth += 1
        case UInt8(ascii: "}") where placeholders.last == depth:
            placeholders.removeLast()
            depth -= 1
            passTemplate()
            return .other
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
            depth -= 1
        default:
            break
        }
        return .punctuator(byte)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "\\")
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private mutating func passText(to quote: UInt8) {
        while let byte = peek(), byte != quote, byte != 10 { position += byte == UInt8(ascii: "\\") ? 2 : 1 }
        position = min(position + 1, bytes.count)
    }

    /// To the end of the template, or into its next placeholder.
    private mutating func passTemplate() {
        while let byte = peek() {
            position += byte == UInt8(ascii: "\\") ? 2 : 1
            if byte == UInt8(ascii: "`") { return }
            if byte == UInt8(ascii: "$"), peek() == UInt8(ascii: "{") {
                position += 1
                depth += 1
                placeholders.append(depth)
                endsOperand = false
                passPlaceholder()
                return
            }
        }
        position = min(position, bytes.count)
    }

    /// The placeholder's own tokens, and what the template has after it.
    private mutating func passPlaceholder() {
        let outside = placeholders.count
        while placeholders.count >= outside, next() != .end {}
    }

    private mutating func passRegularExpression() {
        var inClass = false
        while let byte = peek(), byte != 10 {
            position += byte == UInt8(ascii: "\\") ? 2 : 1
            if byte == UInt8(ascii: "[") { inClass = true }
            if byte == UInt8(ascii: "]") { inClass = false }
            if byte == UInt8(ascii: "/"), !inClass { break }
        }
        position = min(position, bytes.count)
        while let byte = peek(), Self.isWord(byte) { position += 1 }
    }
}
