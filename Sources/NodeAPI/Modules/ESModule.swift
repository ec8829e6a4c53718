/// An ES module's source as the function that runs it, and what it imports and exports.
///
/// Only the statements of the module system are rewritten, in place: lines stay those of the file. An imported name is read through a `with`
/// around the (strict) body whose object has a getter for it, so that every use sees the exporting module's present value, and local
/// variables of the same name hide it by the language's own rules. An exported one is read through a function made before the body runs.
struct ESModule: Sendable, Equatable {
    struct Import: Sendable, Equatable {
        let specifier: String
        /// Pairs of the name over there and the name here; `*` is the namespace.
        var names: [(there: String, here: String)] = []
        /// The same for names that are exported again at once; here `*` stands for all.
        var reexports: [(there: String, here: String)] = []

        static func == (one: Import, other: Import) -> Bool {
            one.specifier == other.specifier && one.names.elementsEqual(other.names, by: ==) && one.reexports.elementsEqual(other.reexports, by: ==)
        }
    }

    private(set) var imports: [Import] = []
    /// Pairs of the exported name and the variable.
    private(set) var exports: [(name: String, variable: String)] = []
    /// What the file's code refers to as its module.
    static let handle = "$module"

    private var scanner: ScriptScanner
    private var edits: [(range: Range<Int>, text: String)] = []

    static func == (one: ESModule, other: ESModule) -> Bool {
        one.imports == other.imports && one.exports.elementsEqual(other.exports, by: ==) && one.wrapped == other.wrapped
    }

    init(_ source: String) {
        scanner = ScriptScanner(source)
        var isAfterDot = false
        while true {
            let token = scanner.next()
            if token == .end { break }
            let start = scanner.start
            let isMember = isAfterDot
            isAfterDot = token == .punctuator(UInt8(ascii: "."))
            guard !isMember else { continue }
            if token == .word("import") {
                switch scanner.upcoming() {
                case .punctuator(UInt8(ascii: "(")): edits.append((start..<scanner.position, "\(Self.handle).import"))
                case .punctuator(UInt8(ascii: ".")): readMeta(from: start)
                default: if scanner.depth == 0 { readImport(from: start) }
                }
            } else if token == .word("export"), scanner.depth == 0 {
                readExport(from: start)
            }
        }
    }

    /// The function of the module's handle that returns the function of the body.
    var wrapped: String {
        let getters = exports.map { "\(Self.quoted($0.name)): () => \($0.variable)" }.joined(separator: ", ")
        var body: [UInt8] = []
        var position = 0
        for edit in edits {
            body += scanner.bytes[position..<edit.range.lowerBound]
            body += Array(edit.text.utf8)
            // The lines that a statement took stay.
            body += scanner.bytes[edit.range].filter { $0 == 10 }
            position = edit.range.upperBound
        }
        body += scanner.bytes[position...]
        return "(function (\(Self.handle)) { with (\(Self.handle).scope) { return function () { 'use strict'; \(Self.handle).exported({ \(getters) }); "
            + String(decoding: body, as: UTF8.self) + "\n}; } })"
    }

    /// What the loader of the realm needs to know of the imports.
    var importsJSON: String {
        let list = imports.map { one in
            let pairs = [one.names, one.reexports].map { names in
                "[\(names.map { "[\(Self.quoted($0.there)),\(Self.quoted($0.here))]" }.joined(separator: ","))]"
            }
            return "{\"specifier\":\(Self.quoted(one.specifier)),\"names\":\(pairs[0]),\"reexports\":\(pairs[1])}"
        }
        return "{\"imports\":[\(list.joined(separator: ","))]}"
    }

    static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    // MARK: - Statements

    private mutating func readMeta(from start: Int) {
        _ = scanner.next()
        if scanner.next() == .word("meta") { edits.append((start..<scanner.position, "\(Self.handle).meta")) }
    }

    private mutating func readImport(from start: Int) {
        var names: [(there: String, here: String)] = []
        while true {
            switch scanner.next() {
            case .string(let specifier):
                imports.append(Import(specifier: specifier, names: names))
                return endStatement(from: start)
            case .word("from"), .punctuator(UInt8(ascii: ",")): continue
            case .word(let name): names.append(("default", name))
            case .punctuator(UInt8(ascii: "*")):
                _ = scanner.next()
                if case .word(let name) = scanner.next() { names.append(("*", name)) }
            case .punctuator(UInt8(ascii: "{")): names += readNames()
            default: return
            }
        }
    }

    /// `a, b as c, "d" as e` up to the closing brace: pairs of the first and the second name.
    private mutating func readNames() -> [(there: String, here: String)] {
        var names: [(there: String, here: String)] = []
        while true {
            guard let first = Self.name(scanner.next()) else {
                if scanner.bytes[scanner.start..<scanner.position].elementsEqual(",".utf8) { continue }
                return names
            }
            if scanner.upcoming() == .word("as") {
                _ = scanner.next()
                names.append((first, Self.name(scanner.next()) ?? first))
            } else {
                names.append((first, first))
            }
        }
    }

    private static func name(_ token: ScriptScanner.Token) -> String? {
        switch token {
        case .word(let name), .string(let name): name
        default: nil
        }
    }

    private mutating func readExport(from start: Int) {
        let afterExport = scanner.position
        switch scanner.next() {
        case .punctuator(UInt8(ascii: "{")):
            let names = readNames()
            if scanner.upcoming() == .word("from") {
                _ = scanner.next()
                guard case .string(let specifier) = scanner.next() else { return }
                imports.append(Import(specifier: specifier, reexports: names))
            } else {
                exports += names.map { ($0.here, $0.there) }
            }
            endStatement(from: start)
        case .punctuator(UInt8(ascii: "*")):
            var here = "*"
            if scanner.upcoming() == .word("as") {
                _ = scanner.next()
                here = Self.name(scanner.next()) ?? "*"
            }
            _ = scanner.next()
            guard case .string(let specifier) = scanner.next() else { return }
            imports.append(Import(specifier: specifier, reexports: [("*", here)]))
            endStatement(from: start)
        case .word("default"):
            readDefault(from: start)
        case .word(let keyword) where ["const", "let", "var"].contains(keyword):
            edits.append((start..<afterExport, ""))
            readVariables()
        case .word:
            edits.append((start..<afterExport, ""))
            if let name = declaredName(after: scanner) { exports.append((name, name)) }
        default:
            return
        }
    }

    private mutating func readDefault(from start: Int) {
        let end = scanner.position
        var ahead = scanner
        let first = ahead.next()
        let second = ahead.upcoming()
        let isDeclaration = first == .word("function") || first == .word("class") || (first == .word("async") && second == .word("function"))
        guard isDeclaration else {
            edits.append((start..<end, "\(Self.handle).default ="))
            return exports.append(("default", "\(Self.handle).default"))
        }
        if let name = declaredName(after: ahead) {
            edits.append((start..<end, ""))
            return exports.append(("default", name))
        }
        // A declaration without a name gets one, behind `function`, `function*` or `class`.
        if first == .word("async") { _ = ahead.next() }
        if ahead.upcoming() == .punctuator(UInt8(ascii: "*")) { _ = ahead.next() }
        edits.append((start..<end, ""))
        edits.append((ahead.position..<ahead.position, " $default"))
        exports.append(("default", "$default"))
    }

    /// The name of a function or class whose first keyword has been read.
    private func declaredName(after scanner: ScriptScanner) -> String? {
        var scanner = scanner
        while true {
            switch scanner.next() {
            case .word("function"), .word("class"), .punctuator(UInt8(ascii: "*")): continue
            case .word("extends"): return nil
            case .word(let name): return name
            default: return nil
            }
        }
    }

    /// The names that `const a = 1, { b, c: [d] } = e` declares.
    private mutating func readVariables() {
        var ahead = scanner
        while true {
            readPattern(&ahead)
            var isDone = true
            // To the comma that begins another variable, past the value.
            while true {
                let before = ahead
                let token = ahead.next()
                if token == .end || ahead.depth < 0 || (token == .punctuator(UInt8(ascii: ";")) && ahead.depth == 0) { break }
                guard ahead.depth == 0 else { continue }
                if token == .punctuator(UInt8(ascii: ",")) {
                    isDone = false
                    break
                }
                // A word on a new line after a whole value begins another statement.
                if case .word = token, ahead.followsLineBreak, before.endsOperand { break }
            }
            if isDone { return }
        }
    }

    private mutating func readPattern(_ ahead: inout ScriptScanner) {
        switch ahead.next() {
        case .word(let name):
            exports.append((name, name))
        case .punctuator(let open) where open == UInt8(ascii: "{") || open == UInt8(ascii: "["):
            readPatternMembers(&ahead, isObject: open == UInt8(ascii: "{"))
        default:
            return
        }
    }

    private mutating func readPatternMembers(_ ahead: inout ScriptScanner, isObject: Bool) {
        let depth = ahead.depth
        var isTarget = true
        while ahead.depth >= depth {
            let upcoming = ahead.upcoming()
            switch upcoming {
            case .end: return
            case .punctuator(UInt8(ascii: ",")) where ahead.depth == depth:
                _ = ahead.next()
                isTarget = true
            case .punctuator(UInt8(ascii: ".")): _ = ahead.next()
            case .punctuator(UInt8(ascii: "{")) where isTarget, .punctuator(UInt8(ascii: "[")) where isTarget && !isObject:
                isTarget = false
                readPattern(&ahead)
            case .word(let name) where isTarget && ahead.depth == depth:
                isTarget = false
                _ = ahead.next()
                if isObject, ahead.upcoming() == .punctuator(UInt8(ascii: ":")) {
                    _ = ahead.next()
                    readPattern(&ahead)
                } else {
                    exports.append((name, name))
                }
            default:
                // A default value, or a computed or quoted key, whose target comes after its colon.
                _ = ahead.next()
                if isObject, isTarget, ahead.depth == depth, ahead.upcoming() == .punctuator(UInt8(ascii: ":")) {
                    _ = ahead.next()
                    isTarget = false
                    readPattern(&ahead)
                }
            }
        }
    }

    /// Takes a whole statement out, with its import attributes and its semicolon.
    private mutating func endStatement(from start: Int) {
        if scanner.upcoming() == .word("with") || scanner.upcoming() == .word("assert") {
            var ahead = scanner
            _ = ahead.next()
            if ahead.next() == .punctuator(UInt8(ascii: "{")) {
                while ahead.depth > 0, ahead.next() != .end {}
                scanner = ahead
            }
        }
        if scanner.upcoming() == .punctuator(UInt8(ascii: ";")) { _ = scanner.next() }
        edits.append((start..<scanner.position, ";"))
    }
}
