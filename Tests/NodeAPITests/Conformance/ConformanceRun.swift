import Foundation
import JavaScriptEngine
import Testing

/// Runs the suites, each of them once per process.
actor ConformanceRun {
    static let shared = ConformanceRun()

    private var runs: [ConformanceSuite: Task<ConformanceOutcome, any Error>] = [:]

    func outcome(of suite: ConformanceSuite) async throws -> ConformanceOutcome {
        let run = runs[suite] ?? Task { try await Self.run(suite) }
        runs[suite] = run
        return try await run.value
    }

    private static func run(_ suite: ConformanceSuite) async throws -> ConformanceOutcome {
        if suite.reference == .data { return try await runURLData(suite) }
        let file = try source(suite.file)
        async let reference = inNode(file)
        var here = try await inHost(file)
        var node = try await reference
        // On a busy machine delays come out longer than asked for, in either: what differs is tried again.
        for _ in 1...2 {
            let outcome = compare(here, node, suite)
            if outcome.problems.isEmpty { return outcome }
            let texts = Dictionary(node.results.map { ($0.name, $0.text) }) { first, _ in first }
            let names = here.results.filter { texts[$0.name] != $0.text }.map(\.name)
            async let again = inNode(file, only: names)
            replace(&here, with: try await inHost(file, only: names))
            replace(&node, with: try await again)
        }
        return compare(here, node, suite)
    }

    /// The URL data brings its own expectations: each case passes, or says what is wrong.
    private static func runURLData(_ suite: ConformanceSuite) async throws -> ConformanceOutcome {
        let files = ["urltestdata.json", "urltestdata-javascript-only.json", "setters_tests.json", "toascii.json", "percent-encoding.json"]
        let data = try files.map { "\"\($0)\": \(try URLConformanceData.text(of: $0))" }.joined(separator: ",\n")
        let here = try await inHost(script: "(\n\(try source(suite.file))\n)({\(data)})")
        var expected = here
        for index in expected.results.indices { expected.results[index].text = "passes" }
        return compare(here, expected, suite)
    }

    private static func replace(_ file: inout ConformanceFile, with again: ConformanceFile) {
        let texts = Dictionary(again.results.map { ($0.name, $0.text) }) { first, _ in first }
        for index in file.results.indices { file.results[index].text = texts[file.results[index].name] ?? file.results[index].text }
    }

    private static func compare(_ here: ConformanceFile, _ node: ConformanceFile, _ suite: ConformanceSuite) -> ConformanceOutcome {
        var outcome = ConformanceOutcome(title: suite.title, count: here.results.count, goal: suite.goal)
        guard here.results.map(\.name) == node.results.map(\.name) else {
            outcome.problems.append("\(suite.file) has other cases in Node")
            return outcome
        }
        var expected: [String: String] = [:]
        for (reason, names) in here.differs { for name in names { expected[name] = reason } }
        let newer = Dictionary(here.node22.map { ($0.name, $0) }) { first, _ in first }
        var failures: [String: [String]] = [:]
        var agreements: [String: [String]] = [:]
        var names: Set<String> = []
        for (result, reference) in zip(here.results, node.results) {
            let name = result.name
            if !names.insert(name).inserted { outcome.problems.append("\(name): there are two of this name") }
            if let newer = newer[name] {
                agreements[newer.reason, default: []].append(name)
                if result.text != newer.text { outcome.problems.append("\(name): \(result.text)\n  and in Node 22 \(newer.text)") }
            } else if let reason = expected[name] {
                failures[reason, default: []].append(name)
            }
            if result.text == reference.text {
                if newer[name] != nil || expected[name] != nil { outcome.problems.append("\(name): is as in Node, unexpectedly") }
            } else if newer[name] == nil, expected[name] == nil {
                outcome.problems.append("\(name): \(result.text)\n  and in Node \(reference.text)")
            }
        }
        for name in Array(expected.keys) + Array(newer.keys) where !names.contains(name) {
            outcome.problems.append("\(name): is expected to differ, but there is no such case")
        }
        outcome.failures = list(failures)
        outcome.newer = list(agreements)
        return outcome
    }

    private static func list(_ cases: [String: [String]]) -> [ConformanceOutcome.Failure] {
        cases.map { ConformanceOutcome.Failure(reason: $0.key, cases: $0.value) }.sorted { $0.reason < $1.reason }
    }

    private static func inNode(_ file: String, only names: [String]? = nil) async throws -> ConformanceFile {
        let texts = try await NodeReference.texts(of: [NodeExpression(source: try call(file, names))])
        return try JSONDecoder().decode(ConformanceFile.self, from: Data((texts.first ?? "").utf8))
    }

    private static func inHost(_ file: String, only names: [String]? = nil) async throws -> ConformanceFile {
        try await inHost(script: try call(file, names))
    }

    private static func inHost(script: String) async throws -> ConformanceFile {
        var settings = TestRun.Settings()
        settings.budget = Budget(cpuTime: .seconds(240), wallClock: .seconds(480), memory: 2 << 30)
        let body = "globalThis.conformanceCase = (name) => console.log(name);\nreturn \(script);"
        let result = try await TestMachine().run(body, settings)
        guard let text = result.text else {
            let reason = result.error.map { "\($0)" } ?? result.uncaughtError.map { "\($0)" } ?? "\(result.termination as Any)"
            throw ConformanceFailure(lastCase: result.logs.last?.text ?? "none", reason: reason)
        }
        return try JSONDecoder().decode(ConformanceFile.self, from: Data(text.utf8))
    }

    private static func call(_ file: String, _ names: [String]?) throws -> String {
        let only = try names.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) } ?? "undefined"
        return "(\n\(try source("runner.js"))\n)((\n\(file)\n), \(only))"
    }

    /// The text of a file in this folder.
    private static func source(_ name: String) throws -> String {
        try String(contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: name), encoding: .utf8)
    }
}
