import JavaScriptEngine

/// Parses JavaScript, without running it.
///
/// One parser is good for any number of sources, from any task; its virtual machine is made for the first one and ends with the parser.
///
/// ```swift
/// let parser = JavaScriptParser()
/// let tree = try await parser.parse("exports.a = 1;", file: "a.js")
/// let names = tree.nodes(.identifier).compactMap(\.text)      // ["exports", "a"]
/// ```
public actor JavaScriptParser {
    private var thread: Task<VirtualMachineThread, any Error>?

    public init() {}

    deinit {
        guard let thread else { return }
        Task { try await thread.value.enqueue { ($0.client as? ParserMachine)?.finish() } }
    }

    /// The syntax tree of a source: ECMAScript 2023, comments and a `#!` line included.
    ///
    /// - Parameter file: the file as errors are to name it.
    /// - Throws: ``SyntaxProblem``.
    public func parse(_ source: String, file: String, as kind: SourceKind = .commonJS) async throws(SyntaxProblem) -> SyntaxTree {
        let source = SourceFile(name: file, text: source)
        return try await perform(file: file) { machine in
            Result { () throws(SyntaxProblem) in try machine.parse(source, as: kind) }
        }.get()
    }

    /// What JavaScriptCore itself finds wrong with a source as the body of a function; nil when nothing is.
    ///
    /// It knows the newest syntax, and refuses a body that closes its function and goes on outside.
    ///
    /// - Parameter parameters: the names of the function's parameters.
    /// - Throws: ``SyntaxProblem`` with the code `parser` when the engine cannot be started.
    public func engineProblem(in source: String, file: String, parameters: [String] = []) async throws(SyntaxProblem) -> SyntaxProblem? {
        let source = SourceFile(name: file, text: source)
        return try await perform(file: file) { $0.engineProblem(in: source, parameters: parameters) }
    }

    private func perform<Value: Sendable>(
        file: String, _ body: @escaping @Sendable (ParserMachine) -> Value
    ) async throws(SyntaxProblem) -> Value {
        let thread: VirtualMachineThread
        do {
            thread = try await startedThread()
        } catch {
            throw SyntaxProblem(code: .parser, file: file, message: "the parser cannot be started: \(error)")
        }
        let value: Value? = await withCheckedContinuation { continuation in
            thread.enqueue { continuation.resume(returning: ($0.client as? ParserMachine).map(body)) }
        }
        guard let value else { throw SyntaxProblem(code: .parser, file: file, message: "the parser has ended") }
        return value
    }

    private func startedThread() async throws -> VirtualMachineThread {
        let start = thread ?? Task {
            try await withCheckedThrowingContinuation { continuation in
                do {
                    _ = try VirtualMachineThread(
                        name: "parser",
                        makeClient: { machine throws(EngineError) in
                            let client = try ParserMachine(machine)
                            continuation.resume(returning: machine.thread)
                            return client
                        },
                        failed: { continuation.resume(throwing: $0) })
                } catch {
                    continuation.resume(throwing: error)
                }
            }
        }
        thread = start
        return try await start.value
    }
}
