import ActionCheck
import Testing

@Suite("handler-signature")
struct HandlerSignatureRuleTests {
    @Test("finds a handler that cannot be called, or none", arguments: [
        ("", "1:1 error: The file exports no handler: write exports.onExecutePostLogin = async (event, api) => { … }"),
        ("const a = 1;", "1:1 error: The file exports no handler: write exports.onExecutePostLogin = async (event, api) => { … }"),
        ("exports.onExecutePostlogin = async () => {};", "1:1 error: onExecutePostlogin is no handler. Did you mean onExecutePostLogin?"),
        (
            "exports.onExecutePreUserRegistration = async () => {};",
            "1:1 error: onExecutePreUserRegistration is a handler of the trigger pre-user-registration; a post-login action exports onExecutePostLogin"
        ),
        (
            "exports.onContinuePostLogin = async () => {};",
            "1:1 error: onExecutePostLogin is not exported: with onContinuePostLogin alone the action fails at every login"
        ),
        (
            "exports = { onExecutePostLogin: async () => {} };",
            "1:1 error: Assigning exports itself exports nothing: write module.exports = …, or exports.onExecutePostLogin = …"
        ),
        (
            "module.exports = async (event, api) => {};",
            "1:18 error: module.exports has to be an object with the handler onExecutePostLogin: write exports.onExecutePostLogin = async (event, api) => { … }"
        ),
        (
            "exports.onExecutePostLogin = (event, api) => {};",
            "1:1 error: onExecutePostLogin is a function that is not async, which is refused: write exports.onExecutePostLogin = async (event, api) => { … }"
        ),
        (
            "function run(event) {}\nmodule.exports = { onExecutePostLogin: run };",
            "2:20 error: onExecutePostLogin is a function that is not async, which is refused: write exports.onExecutePostLogin = async (event, api) => { … }"
        ),
        (
            "exports.onExecutePostLogin = async function* () {};",
            "1:30 error: onExecutePostLogin has to be an async function, and is a generator: write exports.onExecutePostLogin = async (event, api) => { … }"
        ),
        (
            "exports.onExecutePostLogin = {};",
            "1:30 error: onExecutePostLogin has to be an async function, and is an object: write exports.onExecutePostLogin = async (event, api) => { … }"
        ),
        (
            "exports.onExecutePostLogin = async (api, event) => {};",
            "1:37 error: onExecutePostLogin gets the event first and the api second: write async (event, api) => { … }"
        ),
        (
            "exports.onExecutePostLogin = async (user, context, callback) => {};",
            "1:52 error: onExecutePostLogin gets an event and an api, no callback: this looks like a legacy Rule. Return, or throw, instead of calling callback"
        ),
        (
            handler("callback(null, event.user);"),
            "2:1 error: Nothing here is called callback: this looks like a legacy Rule. Return, or throw, instead of calling it"
        ),
        (
            handler("const token = context.idToken;"),
            "2:15 error: Nothing here is called context, as in a legacy Rule: what was context.idToken is api.idToken"
        ),
    ])
    func found(source: String, expected: String) async throws {
        #expect(try await findings(of: "handler-signature", in: source) == [expected])
    }

    @Test("takes handlers as people write them, and says nothing where it cannot know", arguments: [
        "exports.onExecutePostLogin = async (event, api) => {};",
        "exports.onExecutePostLogin = async function (event, api) {};",
        "module.exports.onExecutePostLogin = async () => {};\nexports.helper = () => {};",
        "module.exports = { async onExecutePostLogin({ user }, { access }) {}, onContinuePostLogin: async () => {} };",
        "async function run() {}\nmodule.exports = { onExecutePostLogin: run };",
        "const onExecutePostLogin = async () => {};\nexports.onExecutePostLogin = void 0;\nexports.onExecutePostLogin = onExecutePostLogin;",
        "exports.onContinuePostLogin = exports.onExecutePostLogin = async () => {};",
        "exports = module.exports = { onExecutePostLogin: async () => {} };",
        "exports['onExecutePostLogin'] = async () => {};",
        "exports.onExecutePostLogin = withLog(async () => {});",
        "module.exports = require('./other');",
        "module.exports = { ...require('./other') };",
        "Object.assign(exports, { onExecutePostLogin: async () => {} });",
        "Object.defineProperty(exports, '__esModule', { value: true });\nexports.onExecutePostLogin = async () => {};",
        "const callback = () => {};\nexports.onExecutePostLogin = async () => { callback(); };",
    ])
    func clean(source: String) async throws {
        #expect(try await findings(of: "handler-signature", in: source) == [])
    }

    @Test("says nothing about a shared module")
    func module() async throws {
        #expect(try await findings(in: "exports.answer = () => 42;", kind: .sharedModule(name: "shared")) == [])
    }
}
