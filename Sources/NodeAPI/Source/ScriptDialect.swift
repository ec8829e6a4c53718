/// What a script that does not parse seems to be written in.
public enum ScriptDialect: Sendable, Hashable {
    case commonJS
    case esModule
    case typeScript

    /// Looks for what the others have and scripts cannot: TypeScript's types first, as it has `import` too.
    public init(of source: String) {
        var scanner = ScriptScanner(source)
        var isModule = false
        // The tokens before the current one, and the kinds of the brackets that are open.
        var last: [ScriptScanner.Token] = [.end, .end, .end]
        var brackets: [UInt8] = []
        while true {
            let endedOperand = scanner.endsOperand
            let token = scanner.next()
            if token == .end { break }
            if Self.isTypeScript(token, after: last, in: brackets.last, endedOperand: endedOperand) {
                self = .typeScript
                return
            }
            if brackets.isEmpty, Self.isModuleStatement(last[2], token) { isModule = true }
            if case .punctuator(let byte) = token {
                if "([{".utf8.contains(byte) { brackets.append(byte) } else if ")]}".utf8.contains(byte) { _ = brackets.popLast() }
            }
            last = [last[1], last[2], token]
        }
        self = isModule ? .esModule : .commonJS
    }

    private static let declarations: Set<String> = ["interface", "type", "enum", "namespace", "declare"]

    private static func isTypeScript(
        _ token: ScriptScanner.Token, after last: [ScriptScanner.Token], in bracket: UInt8?, endedOperand: Bool
    ) -> Bool {
        if last[1] == .word("import"), last[2] == .word("type"), token != .word("from") { return true }
        guard case .word(let word) = token else { return false }
        // `interface Name`
        if case .word(let before) = last[2], declarations.contains(before), word != "from" { return true }
        // `value as Type`
        if word == "as", endedOperand, bracket != UInt8(ascii: "{"), bracket != nil { return true }
        // `(name: Type`, and `name?: Type`
        guard last[2] == .punctuator(UInt8(ascii: ":")), bracket == UInt8(ascii: "(") else { return false }
        if last[1] == .punctuator(UInt8(ascii: "?")) { return true }
        guard case .word = last[1] else { return false }
        return last[0] == .punctuator(UInt8(ascii: "(")) || last[0] == .punctuator(UInt8(ascii: ","))
    }

    private static func isModuleStatement(_ word: ScriptScanner.Token, _ next: ScriptScanner.Token) -> Bool {
        switch (word, next) {
        case (.word("import"), .word), (.word("import"), .string), (.word("export"), .word): true
        case (.word("import"), .punctuator(let byte)), (.word("export"), .punctuator(let byte)): byte == UInt8(ascii: "{") || byte == UInt8(ascii: "*")
        default: false
        }
    }
}
