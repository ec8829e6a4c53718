import JavaScriptEngine

/// Acorn in a realm of its own machine; lives on the machine's thread.
///
/// No budget is set around its calls: it runs no script but the parser's own, whose work grows with the source alone.
final class ParserMachine: VirtualMachineClient {
    private let machine: VirtualMachine
    private let realm: Realm
    private let parseFunction: PersistentValue
    private(set) var isDone = false

    init(_ machine: VirtualMachine) throws(EngineError) {
        self.machine = machine
        realm = try machine.makeRealm()
        do throws(Thrown) {
            try realm.evaluate(AcornScript.parser)
            let acorn = try realm.global.property("acorn")
            parseFunction = try realm.evaluate(AcornScript.records).call([
                acorn, realm.makeArray(SyntaxKind.allCases.map(\.rawValue), of: realm.string),
                realm.makeArray(SyntaxRole.allCases.map(\.rawValue), of: realm.string), realm.makeArray(SyntaxFlags.names, of: realm.string),
            ]).persistent()
        } catch {
            throw EngineError.internalScript("acorn", ScriptError(error))
        }
    }

    func takeWork() -> Bool { false }
    func prepareAhead(isRested: Bool) -> Bool { false }

    /// Lets the thread end.
    func finish() { isDone = true }

    func parse(_ source: SourceFile, as kind: SourceKind) throws(SyntaxProblem) -> SyntaxTree {
        let answer: Answer
        do throws(Thrown) {
            answer = try ask(source, kind)
        } catch {
            throw SyntaxProblem(code: .parser, file: source.name, message: "the parser failed: \(ScriptError(error))")
        }
        switch answer {
        case .records(let records?): return SyntaxTree(source: source, kind: kind, records: records)
        case .records(nil): throw SyntaxProblem(code: .parser, file: source.name, message: "the parser's tree cannot be read")
        case .error(let message, let offset):
            let position = offset.map { source.position(at: $0) }
            throw SyntaxProblem(code: position == nil ? .tooDeep : .syntax, file: source.name, message: message, position: position)
        }
    }

    private enum Answer {
        case records(SyntaxRecords?)
        /// Without an offset when the source is nested too deeply.
        case error(String, Int?)
    }

    private func ask(_ source: SourceFile, _ kind: SourceKind) throws(Thrown) -> Answer {
        let result = try parseFunction.value.call([
            realm.string(source.text), realm.bool(kind == .module), realm.bool(kind == .commonJS),
        ])
        if let message = try result.property("error").string {
            let offset = try result.property("position").number.flatMap { Int(exactly: $0) }
            return .error(message, offset.flatMap { $0 < 0 ? nil : $0 })
        }
        let numbers = try result.property("numbers").withMutableBytes { Array($0.bindMemory(to: Int32.self)) }
        let texts = try result.property("texts").utf16
        return .records(SyntaxRecords(numbers: numbers ?? [], texts: texts ?? []))
    }

    /// What the engine itself finds wrong with a function's body.
    func engineProblem(in source: SourceFile, parameters: [String]) -> SyntaxProblem? {
        do throws(ScriptError) {
            try machine.checkFunctionBody(Script(name: source.name, source: source.text), parameters: parameters)
            return nil
        } catch {
            let position = error.location?.line.map { source.position(line: $0, column: error.location?.column ?? 1) }
            return SyntaxProblem(code: .syntax, file: source.name, message: error.message, position: position)
        }
    }
}
