import ActionHost
import PostLogin
import Testing

/// The contract of a handler, and the forms in which a file may export it.
@Suite struct HandlerTests {
    @Test(arguments: [
        "exports.onExecutePostLogin = async (event, api) => { console.log('ran') }",
        "exports.onExecutePostLogin = async function (event, api) { console.log('ran') }",
        "exports.onExecutePostLogin = async () => console.log('ran')",
        "module.exports = { onExecutePostLogin: async () => { console.log('ran') } }",
        "module.exports = { async onExecutePostLogin() { console.log('ran') } }",
        "module.exports.onExecutePostLogin = async () => { console.log('ran') }",
        "async function onExecutePostLogin() { console.log('ran') }\nmodule.exports = { onExecutePostLogin }",
        "const run = async () => { console.log('ran') }; exports.onExecutePostLogin = run.bind(null)",
        "class Action { async onExecutePostLogin() { console.log('ran') } }\nmodule.exports = new Action()",
        "exports = module.exports = Object.create({ onExecutePostLogin: async () => { console.log('ran') } })",
        "exports.onExecutePostLogin = async () => {}\nmodule.exports = { onExecutePostLogin: async () => { console.log('ran') } }",
        "'use strict'\nexports.onExecutePostLogin = async () => { console.log('ran') } // the end",
        "\u{FEFF}exports.onExecutePostLogin = async () => { console.log('ran') }\r\n/* the end */",
    ])
    func everyFormOfExportRuns(source: String) async throws {
        #expect(try await login(file: source) == .completed(CompletedLogin(executions: [.execute(logs: ["ran"])])))
    }

    static let rejected: [(source: String, found: String)] = [
        ("", "the file does not export it"), ("exports.onexecutepostlogin = async () => {}", "the file does not export it"),
        ("exports = { onExecutePostLogin: async () => {} }", "the file does not export it"),
        ("exports.onContinuePostLogin = async () => {}", "the file does not export it"),
        ("exports.onExecutePostLogin = undefined", "the file does not export it"), ("exports.onExecutePostLogin = null", "it is null"),
        ("exports.onExecutePostLogin = 'text'", "it is of type string"),
        ("exports.onExecutePostLogin = { async handler() {} }", "it is of type object"),
        ("exports.onExecutePostLogin = (event, api) => { api.access.deny('x') }", "it is a function that is not async"),
        ("exports.onExecutePostLogin = function () { return Promise.resolve() }", "it is a function that is not async"),
        ("exports.onExecutePostLogin = class {}", "it is a function that is not async"),
        ("exports.onExecutePostLogin = function* () {}", "it is a generator"),
        ("exports.onExecutePostLogin = async function* () {}", "it is an async generator"),
    ]

    @Test(arguments: rejected)
    func whatIsNoNativeAsyncFunctionIsRejected(source: String, found: String) async throws {
        let message =
            #"Invalid function signature for the "onExecutePostLogin" handler. "#
            + "Use exports.onExecutePostLogin = async (event, api) => { … }; here, \(found)"
        #expect(
            try await login(file: source)
                == .failed(
                    LoginFailure(
                        kind: .signature, message: message, action: "action-1", file: "actions/action-1.js",
                        stack: ["Error: \(message)"]),
                    .execute()))
    }

    @Test(arguments: [
        ("null", "null"), ("async () => {}", "of type function"), ("Object.assign(async () => {}, { onExecutePostLogin: async () => {} })", "of type function"),
        ("'text'", "of type string"), ("undefined", "of type undefined"),
    ])
    func theExportsHaveToBeAnObject(value: String, found: String) async throws {
        let outcome = try await login(file: "module.exports = \(value)")
        #expect(outcome.failure?.kind == .signature)
        #expect(
            outcome.failure?.message
                == "The action must export an object; module.exports is \(found). Use exports.onExecutePostLogin = async (event, api) => { … }")
    }

    @Test func theResultIsIgnored() async throws {
        #expect(try await login("return { then: 1, deny: true }") == .completed(CompletedLogin(executions: [.execute()])))
    }

    @Test func oneFileHasBothHandlersAndTopLevelCodeRunsForEachLeg() async throws {
        let host = try makeHost([
            "console.log('loaded'); let count = 0\n"
                + handler("console.log('execute', ++count); api.redirect.sendUserTo('https://a.example')")
                + continuation("console.log('continue', ++count)")
        ])
        let waiting = try #require(try await host.login(makeEvent()).timeless.suspension)
        #expect(waiting.executions.map { $0.logs.map(\.message) } == [["loaded", "execute 1"]])
        #expect(
            try await host.resume(state: waiting.state).timeless
                == .completed(CompletedLogin(executions: [.resume(logs: ["loaded", "continue 1"])])))
    }

    @Test func aMissingContinuationFailsTheResumedLogin() async throws {
        let host = try makeHost([handler("api.redirect.sendUserTo('https://a.example')")])
        let waiting = try #require(try await host.login(makeEvent()).suspension)
        let message =
            #"Invalid function signature for the "onContinuePostLogin" handler. "#
            + "Use exports.onContinuePostLogin = async (event, api) => { … }; here, the file does not export it"
        #expect(
            try await host.resume(state: waiting.state).timeless
                == .failed(
                    LoginFailure(
                        kind: .signature, message: message, action: "action-1", file: "actions/action-1.js",
                        stack: ["Error: \(message)"]),
                    .resume()))
    }
}
