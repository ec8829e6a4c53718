import JavaScriptEngine
import Testing

@Suite struct RequireTests {
    private func failure(_ call: String) async throws -> String {
        try await TestMachine().text(
            """
            try { \(call); return 'nothing' } catch (e) {
              return [e.constructor.name, e.code, Object.keys(e).join(), JSON.stringify(e.requireStack), e.message].join('|');
            }
            """)
    }

    @Test(arguments: ["lodash", "./other", "/etc/passwd", "@scope/name", "__proto__"])
    func unknownModule(id: String) async throws {
        #expect(
            try await failure("require('\(id)')") == """
                Error|MODULE_NOT_FOUND|code,requireStack|["/actions/test.js"]|Cannot find module '\(id)'
                Require stack:
                - /actions/test.js
                """)
    }

    static let notStrings = [
        ("", "undefined"), ("undefined", "undefined"), ("null", "null"), ("5", "type number (5)"), ("{}", "an instance of Object"),
        ("new String('a')", "an instance of String"), ("Symbol('s')", "type symbol (Symbol(s))"),
    ]

    @Test(arguments: notStrings)
    func idHasToBeAString(argument: String, received: String) async throws {
        #expect(
            try await failure("require(\(argument))")
                == "TypeError|ERR_INVALID_ARG_TYPE|code||The \"id\" argument must be of type string. Received \(received)")
    }

    @Test func unknownBuiltIn() async throws {
        #expect(try await failure("require('node:nope')") == "Error|ERR_UNKNOWN_BUILTIN_MODULE|code||No such built-in module: node:nope")
    }

    @Test func emptyID() async throws {
        #expect(
            try await failure("require('')")
                == "TypeError|ERR_INVALID_ARG_VALUE|code||The argument 'id' must be a non-empty string. Received ''")
    }

    @Test func uncaught() async throws {
        let result = try await TestMachine().run("\n  require('axios');")
        #expect(result.error?.name == "Error")
        #expect(result.error?.message == "Cannot find module 'axios'\nRequire stack:\n- /actions/test.js")
        #expect(result.error?.location?.line == 2)
    }

    @Test func shape() async throws {
        #expect(try await TestMachine().text("return [typeof require, require.name, require.length].join()") == "function,require,1")
    }
}
