import JavaScriptEngine
import Testing

/// Runs the cases of a file in this host and in Node.
enum NodeComparison {
    /// What differs, a text for each case.
    ///
    /// On a busy machine delays come out longer than asked for, in either: what differs is tried again. A case that names a global that
    /// this build does not have is left out.
    ///
    /// - Parameter prelude: statements before those of each case.
    static func differences(in file: String, atLeast count: Int, prelude: String = "") async throws -> [String] {
        let machine = try await TestMachine()
        let all = try await CaseFile.cases(file, as: CaseFile.NamedBody.self, on: machine)
        #expect(all.count >= count)
        let lacking = try await lackingGlobals(on: machine)
        var cases = all.filter { test in !lacking.contains { test.body.contains($0) } }
        var differences: [String] = []
        for _ in 1...3 where !cases.isEmpty {
            (cases, differences) = try await differing(cases, prelude: prelude, on: machine)
        }
        return differences
    }

    private static func lackingGlobals(on machine: TestMachine) async throws -> [String] {
        let names = ["AbortController", "AbortSignal", "Blob", "Buffer", "EventTarget", "ReadableStream", "TextEncoder", "WritableStream", "process"]
        let list = names.map { "'\($0)'" }.joined(separator: ", ")
        let text = try await machine.text("return [\(list)].filter((name) => !(name in globalThis)).join();")
        return text.split(separator: ",").map(String.init)
    }

    private static func differing(
        _ cases: [CaseFile.NamedBody], prelude: String, on machine: TestMachine
    ) async throws -> ([CaseFile.NamedBody], [String]) {
        async let expected = NodeReference.texts(of: cases.map { NodeExpression(source: "(async () => {\(prelude)\($0.body)\n})()") })
        var texts: [String] = []
        for test in cases {
            let result = try await machine.run(prelude + test.body)
            texts.append(result.text ?? result.error.map { "failed: \($0.name): \($0.message)" } ?? "\(result)")
        }
        let differing = zip(cases, zip(texts, try await expected)).filter { $1.0 != $1.1 }
        return (differing.map(\.0), differing.map { "\($0.name): \($1.0), and in Node \($1.1)" })
    }
}
