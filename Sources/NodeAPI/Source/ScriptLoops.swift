/// The loops of a script, to say in which one it was stopped.
///
/// The engine looks whether it is to stop where a function begins and where a loop begins anew, and knows the lines only of what can throw:
/// of `while (true) {}` it names a line before the loop, often the function's first.
public struct ScriptLoops: Sendable {
    private struct Lines {
        var first: Int
        var last: Int

        func contains(_ line: Int) -> Bool { first <= line && line <= last }
    }

    private var loops: [Lines] = []
    private var functions: [Lines] = []

    public init(in source: String) {
        var reader = Reader(source)
        (loops, functions) = reader.read()
    }

    /// The line of the loop in which a script was that the engine stopped at `line`; that line when it is in a loop, or when no loop of the
    /// same function follows.
    public func line(stoppedAt line: Int) -> Int {
        if loops.contains(where: { $0.contains(line) }) { return line }
        guard let function = innermost(at: line) else { return line }
        let own = loops.filter { $0.first >= line && innermost(at: $0.first)?.first == function.first }
        return own.map(\.first).filter { $0 <= function.last }.min() ?? line
    }

    private func innermost(at line: Int) -> Lines? {
        functions.filter { $0.contains(line) }.max { ($0.first, $1.last) < ($1.first, $0.last) }
    }

    /// Follows brackets through a text, and knows whose they are.
    private struct Reader {
        private enum Owner { case loop, function, other }
        private struct Bracket {
            var owner: Owner
            /// The line that the loop or the function begins on.
            var line: Int
        }

        private var scanner: ScriptScanner
        private var line = 1
        private var counted = 0
        private var brackets: [Bracket] = []
        private var loops: [Lines] = []
        private var functions: [Lines] = []

        init(_ source: String) { scanner = ScriptScanner(source) }

        mutating func read() -> (loops: [Lines], functions: [Lines]) {
            var last = ScriptScanner.Token.end
            var beforeLast = ScriptScanner.Token.end
            var lastLine = 1
            // What the parentheses that were closed last belong to.
            var head = Bracket(owner: .other, line: 1)
            while true {
                let token = scanner.next()
                if token == .end { break }
                advance()
                switch token {
                case .punctuator(UInt8(ascii: "(")): brackets.append(Bracket(owner: owner(ofHeadAfter: last, beforeLast), line: line))
                case .punctuator(UInt8(ascii: "[")): brackets.append(Bracket(owner: .other, line: line))
                case .punctuator(UInt8(ascii: "{")): brackets.append(body(after: last, in: lastLine, head))
                case .punctuator(UInt8(ascii: ")")), .punctuator(UInt8(ascii: "]")): head = brackets.popLast() ?? head
                case .punctuator(UInt8(ascii: "}")): close()
                default: break
                }
                // A loop whose body is no block is on the lines of its head, as far as this goes.
                if last == .punctuator(UInt8(ascii: ")")), head.owner == .loop, token != .punctuator(UInt8(ascii: "{")) {
                    loops.append(Lines(first: head.line, last: line))
                    head.owner = .other
                }
                (beforeLast, last, lastLine) = (last, token, line)
            }
            return (loops, functions)
        }

        private mutating func advance() {
            while counted < scanner.start {
                if scanner.bytes[counted] == 10 { line += 1 }
                counted += 1
            }
        }

        private func owner(ofHeadAfter word: ScriptScanner.Token, _ before: ScriptScanner.Token) -> Owner {
            guard case .word(let word) = word, before != .punctuator(UInt8(ascii: ".")) else { return .function }
            switch word {
            case "for", "while", "await": return .loop
            case "if", "switch", "with", "catch": return .other
            default: return .function
            }
        }

        private func body(after last: ScriptScanner.Token, in lastLine: Int, _ head: Bracket) -> Bracket {
            switch last {
            case .word("do"): Bracket(owner: .loop, line: lastLine)
            case .punctuator(UInt8(ascii: ")")): head
            // `=> {`: its head, if it has parentheses, may have begun lines before.
            case .punctuator(UInt8(ascii: ">")): Bracket(owner: .function, line: head.owner == .function ? head.line : line)
            default: Bracket(owner: .other, line: line)
            }
        }

        private mutating func close() {
            guard let bracket = brackets.popLast() else { return }
            switch bracket.owner {
            case .loop: loops.append(Lines(first: bracket.line, last: line))
            case .function: functions.append(Lines(first: bracket.line, last: line))
            case .other: break
            }
        }
    }
}
