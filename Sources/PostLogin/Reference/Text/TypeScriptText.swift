/// TypeScript declarations in the making: lines, indented, with documentation comments.
struct TypeScriptText: Sendable {
    private(set) var text = ""
    private var depth = 0

    mutating func line(_ line: String = "") {
        if !line.isEmpty { text += String(repeating: "  ", count: depth) + line }
        text += "\n"
    }

    /// A block from `opening`, which ends in a brace, to `closing`.
    mutating func block(_ opening: String, closing: String = "}", _ content: (inout TypeScriptText) -> Void) {
        let before = text
        line(opening)
        let start = text.utf8.count
        depth += 1
        content(&self)
        depth -= 1
        guard text.utf8.count > start else {
            text = before
            return line(opening + closing)
        }
        line(closing)
    }

    /// A documentation comment.
    mutating func comment(_ lines: [String]) {
        if lines.count == 1 { return line("/** \(lines[0]) */") }
        line("/**")
        for comment in lines { line(comment.isEmpty ? " *" : " * \(comment)") }
        line(" */")
    }
}
