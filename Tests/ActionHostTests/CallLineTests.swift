import ActionHost
import PostLogin
import Testing

/// Each effect has the line of the call that asked for it.
@Suite struct CallLineTests {
    @Test func linesAreThoseOfTheFile() async throws {
        let source = """
            const refuse = (api) => {
              api.access.deny('not today');
            };
            exports.onExecutePostLogin = async (event, api) => {
              api.accessToken.addScope('a'); api.idToken.setCustomClaim('b', 1);
              ['c', 'd'].forEach(
                (scope) => api.accessToken.addScope(scope));
              await null;
              api.user
                .setAppMetadata('e', 1)
                .user.setUserMetadata('f', 2);
              refuse(api);
              [['g', 1]].forEach(([key, value]) => api.user.setAppMetadata(key, value));
            };
            """
        let outcome = try await makeHost([source]).login(makeEvent())
        #expect(
            outcome.executions.map(\.recordedEffects) == [
                [
                    RecordedEffect(.addScope("a"), line: 5), RecordedEffect(.idTokenClaim("b", 1), line: 5),
                    RecordedEffect(.addScope("c"), line: 7), RecordedEffect(.addScope("d"), line: 7),
                    RecordedEffect(.appMetadata("e", 1), line: 10), RecordedEffect(.userMetadata("f", 2), line: 11),
                    RecordedEffect(.deny(reason: "not today"), line: 2), RecordedEffect(.appMetadata("g", 1), line: 13),
                ]
            ])
        #expect(outcome.denial?.line == 2)
    }

    @Test func aBuiltInThatPassesTheCallOnHasTheLineOfItsCaller() async throws {
        let source = """
            exports.onExecutePostLogin = async (event, api) => {
              const add = api.accessToken.addScope.bind(api.accessToken);
              ['a'].forEach(
                add);
            };
            """
        let effects = try await makeHost([source]).login(makeEvent()).executions.flatMap(\.recordedEffects)
        #expect(effects == [RecordedEffect(.addScope("a"), line: 3)])
    }

    @Test func theLastOfSeveralDenialsCounts() async throws {
        let source = "exports.onExecutePostLogin = async (event, api) => {\n  api.access.deny('a');\n  api.access.deny('b');\n};"
        let outcome = try await makeHost([source]).login(makeEvent())
        #expect(outcome.denial?.line == 3)
        #expect(outcome.denial?.description == "b")
    }

    @Test(arguments: ["session.revoke('b')", "refreshToken.revoke('b')", "validation.error('code', 'b')"])
    func whatDeniesByTheWayHasItsLine(call: String) async throws {
        let source = "exports.onExecutePostLogin = async (event, api) => {\n  api.access.deny('a');\n\n  api.\(call);\n};"
        let outcome = try await makeHost([source]).login(makeEvent())
        #expect(outcome.denial?.line == 4)
        #expect(outcome.denial?.description == "b")
    }

    @Test func codeMadeAtRunTimeHasTheLineOfTheFileThatRunsIt() async throws {
        let source = "exports.onExecutePostLogin = async (event, api) => {\n\n  new Function('api', 'api.access.deny()')(api);\n};"
        #expect(try await makeHost([source]).login(makeEvent()).denial?.line == 3)
    }
}
