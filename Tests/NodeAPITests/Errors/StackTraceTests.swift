import JavaScriptEngine
import NodeAPI
import Testing

@Suite struct StackTraceTests {
    @Test(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
    func sameAsNode() async throws {
        let differences = try await NodeComparison.differences(in: "Errors/cases.js", atLeast: 55)
        #expect(differences == [])
    }

    @Test func framesHaveTheirPlaces() async throws {
        let text = try await TestMachine().value(of: Script(name: "actions/a.js", source: "function f() { return new Error('no').stack }\n  f()"))
        #expect(text == "Error: no\n    at f (actions/a.js:1:32)\n    at actions/a.js:2:4")
    }

    @Test("What the engine throws by itself has its frames alone")
    func errorsOfTheEngine() async throws {
        let text = try await TestMachine().value(
            of: Script(name: "a.js", source: "function f() { null.x }\ntry { f() } catch (error) { error.stack + (error instanceof TypeError) }"))
        #expect(text == "f@a.js:1:20\nglobal code@a.js:2:8true")
    }

    @Test func anErrorThatEscapesHasItsPlaces() async throws {
        let result = try await TestMachine().run("const fail = () => { throw new RangeError('no: a@b') }\nfail()")
        #expect(result.error?.description == "RangeError: no: a@b (test.js:1:56)")
        #expect(result.error?.stack.map(\.description) == ["at fail (test.js:1:56)", "at test.js:2:5", "at test.js:1:9", "at test.js:3:3"])
    }

    @Test func theConsoleTracesWithoutThem() async throws {
        let logs = try await TestMachine().logs("Error.prepareStackTrace = () => 'mine'; Error.stackTraceLimit = 0; (function f() { console.trace('x') })()")
        #expect(logs.map(\.text) == ["Trace: x\n    at f (test.js:1:111)\n    at test.js:1:119\n    at test.js:1:9\n    at test.js:2:3"])
    }
}
