import JavaScriptSyntax
import NodeAPI

/// The first look at a file: its tree, or why there is none.
struct SyntaxReading {
    let tree: SyntaxTree?
    let finding: Finding?

    static let syntax = RuleDescription(
        "syntax", .error, "The file is no JavaScript that can run as an action.",
        example: "exports.onExecutePostLogin = async (event, api) => {",
        advice: "Correct the line that the message names.")

    static let esModule = RuleDescription(
        "es-module-syntax", .error, "`import` or `export`: actions are CommonJS, on Auth0 as here.",
        example: "import axios from 'axios';",
        advice: "Write `require()` in place of `import`, and `exports.name = …` in place of `export`.")

    /// - Throws: ``SyntaxProblem`` when nothing can be looked at: the parser itself does not work.
    init(_ file: CheckedFile, _ parser: JavaScriptParser) async throws(SyntaxProblem) {
        let parameters = Self.parameters(of: file.kind)
        // The engine knows functions and scripts; an ES module becomes one only after some rewriting.
        let engineProblem = file.sourceKind == .module
            ? nil : try await parser.engineProblem(in: Self.runningText(of: file), file: file.name, parameters: parameters)
        let source = SourceFile(name: file.name, text: file.text)
        do throws(SyntaxProblem) {
            let parsed = try await parser.parse(file.text, file: file.name, as: file.sourceKind)
            tree = parsed
            // What the parser takes and the engine does not cannot run; the rest of the file can be looked at all the same.
            finding = engineProblem.map { Self.finding(for: $0, taken: parameters, by: file.kind, in: parsed) }
        } catch {
            guard error.code != .parser else { throw error }
            tree = nil
            if file.sourceKind == .module, error.code == .syntax {
                finding = Self.finding(Self.syntax, source, at: error.position, error.message.withFullStop)
            } else {
                finding = await Self.finding(for: error, engineProblem, in: source, parser)
            }
        }
    }

    /// What the function around a file has.
    private static func parameters(of kind: CheckedFile.Kind) -> [String] {
        switch kind {
        case .action: ["module", "exports", "console"]
        case .sharedModule: ["module", "exports", "console", "actions"]
        case .required: ["exports", "require", "module", "__filename", "__dirname"]
        }
    }

    /// The text as it is run: of a file that is loaded, the first line may be one of the shell's, which becomes a comment.
    private static func runningText(of file: CheckedFile) -> String {
        if case .required = file.kind, file.text.hasPrefix("#!") { "//" + file.text.dropFirst(2) } else { file.text }
    }

    /// The engine names no place within the file's first lines; a name that the file declares and already gets is found in the tree.
    private static func finding(for problem: SyntaxProblem, taken names: [String], by kind: CheckedFile.Kind, in tree: SyntaxTree) -> Finding {
        let declared = tree.nodes(.identifier).first { identifier in
            guard identifier.role == .id, let name = identifier.text, names.contains(name) else { return false }
            return identifier.enclosingFunction == nil && problem.message.contains("'\(name)'")
        }
        guard let declared, let name = declared.text else {
            return finding(syntax, tree.source, at: problem.position, problem.message.withFullStop + advice(on: tree.source.text))
        }
        return finding(
            syntax, tree.source, at: declared.start, "Every \(kind == .action ? "action" : "file") gets a \(name), and cannot declare another with let, const or class: take another name")
    }

    private static func finding(
        for error: SyntaxProblem, _ engineProblem: SyntaxProblem?, in source: SourceFile, _ parser: JavaScriptParser
    ) async -> Finding {
        guard engineProblem != nil else {
            if error.code == .tooDeep {
                return finding(syntax, source, at: nil, "The file is nested too deeply to be looked at further", severity: .note)
            }
            return finding(
                syntax, source, at: error.position,
                "The engine accepts the file, and the checker's own parser does not know what stands here (\(error.message)): the file was not looked at further",
                severity: .note)
        }
        if let module = try? await parser.parse(source.text, file: source.name, as: .module),
            let statement = module.nodes(.importDeclaration, .exportNamedDeclaration, .exportDefaultDeclaration, .exportAllDeclaration).first
        {
            let message = statement.kind == .importDeclaration
                ? "Actions are CommonJS and know no import: write const … = require('…')"
                : "Actions are CommonJS and know no export: write exports.name = …"
            return finding(esModule, source, at: statement.start, message)
        }
        return finding(syntax, source, at: error.position, error.message.withFullStop + advice(on: source.text))
    }

    private static func advice(on text: String) -> String {
        switch ScriptDialect(of: text) {
        case .typeScript: " The file is written in TypeScript, which Auth0 does not run either: compile it to CommonJS first, for ES2022"
        case .esModule: " The file is written as an ES module, and actions are CommonJS: write exports.name = … and require()"
        case .commonJS: ""
        }
    }

    private static func finding(
        _ rule: RuleDescription, _ source: SourceFile, at position: SourcePosition?, _ message: String, severity: Severity? = nil
    ) -> Finding {
        let start = position ?? source.position(at: 0)
        let end = source.position(at: min(start.offset + 1, max(start.offset, source.range(ofLine: start.line).upperBound)))
        return Finding(
            file: source.name, start: start, end: end, rule: rule.name, severity: severity ?? rule.severity, message: message)
    }
}

extension String {
    /// The message ready for a second sentence.
    fileprivate var withFullStop: String { hasSuffix(".") ? self : self + "." }
}
