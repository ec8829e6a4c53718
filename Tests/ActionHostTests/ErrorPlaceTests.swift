import ActionHost
import PostLogin
import Testing

/// Lines and columns in errors are those of the file.
@Suite struct ErrorPlaceTests {
    private func place(_ source: String) async throws -> String? {
        try await login(file: source).failure?.place?.replacing("actions/action-1.js:", with: "")
    }

    @Test(arguments: [
        ("null.x", "1:5"), ("throw new Error('x')", "1:16"), ("\tnull.x", "1:6"), ("/* ä 😀 */ null.x", "1:16"), ("\nnull.x", "2:5"),
        ("\r\nnull.x", "2:5"), ("\n\n\n    null.x", "4:9"), ("exports.onExecutePostLogin = async () => { null.x }", "1:48"),
        ("exports.onExecutePostLogin = async () => {\n  await null\n  missing()\n}", "3:10"),
        ("exports.onExecutePostLogin = async () => JSON.parse('{')", "1:52"),
    ])
    func placesAreExact(source: String, place: String) async throws {
        #expect(try await self.place(source) == place)
    }

    @Test func theStackHasTheUsersFramesOnlyAndCausesFollow() async throws {
        let outcome = try await login(
            file: """
                function inner() { throw new TypeError('low', { cause: 'text' }) }
                function outer() {
                  try { [1].map(inner) } catch (error) { throw new RangeError('high', { cause: error }) }
                }
                exports.onExecutePostLogin = async () => {
                  outer()
                }
                """)
        #expect(
            outcome
                == .failed(
                    LoginFailure(
                        kind: .thrown, message: "high", action: "action-1", file: "actions/action-1.js", line: 3, column: 62,
                        stack: [
                            "RangeError: high", "at outer (actions/action-1.js:3:62)", "at actions/action-1.js:6:8",
                            "at actions/action-1.js:5:37", "[cause]: TypeError: low", "at inner (actions/action-1.js:1:39)", "at outer (actions/action-1.js:3:16)",
                            "at actions/action-1.js:6:8", "at actions/action-1.js:5:37", "[cause]: text",
                        ]),
                    .execute()))
    }

    @Test(arguments: [
        ("'text'", "text", ["text"]), ("undefined", "undefined", ["undefined"]), ("null", "null", ["null"]), ("7n", "7", ["7"]),
        ("{ code: 1 }", #"{"code":1}"#, [#"{"code":1}"#]), ("{ message: 'm', name: 'Own' }", "m", ["Own: m"]),
        ("Symbol('x')", "a value that cannot be shown", ["a value that cannot be shown"]), ("''", "", [""]),
        ("Object.create(null)", "{}", ["{}"]), ("{ get message() { throw 1 } }", "[object Object]", ["[object Object]"]),
    ])
    func whateverIsThrownHasAMessage(value: String, message: String, stack: [String]) async throws {
        let failure = try #require(try await login("throw \(value)").failure)
        #expect(failure == LoginFailure(kind: .thrown, message: message, action: "action-1", stack: stack))
    }

    @Test func anErrorWithoutAMessageIsKnownByItsName() async throws {
        #expect(try await login("throw new RangeError()").failure?.message == "RangeError")
    }

    @Test func aRejectedPromiseIsAnError() async throws {
        let failure = try await login(file: "exports.onExecutePostLogin = async () => {\n  await Promise.reject(new Error('no'))\n}").failure
        #expect(failure?.description == "no (actions/action-1.js:2:33)")
    }

    @Test func theFailureAsJSON() async throws {
        let outcome = try await login("null.x")
        #expect(
            outcome.json["failure"] == [
                "kind": "thrown", "message": "null is not an object (evaluating 'null.x')", "action": "action-1",
                "file": "actions/action-1.js", "line": 1, "column": 58,
                "stack": ["TypeError: null is not an object (evaluating 'null.x')", "at actions/action-1.js:1:58", "at actions/action-1.js:1:62"],
            ])
        #expect(outcome.json["executions"]?.arrayValue?.first?["error"] == outcome.json["failure"])
    }
}
