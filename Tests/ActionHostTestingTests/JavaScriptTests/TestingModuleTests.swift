import ActionHost
import ActionHostTesting
import Foundation
import Testing

/// `require('actionhost:testing')`.
@Suite struct TestingModuleTests {
    private static let action = """
        exports.onExecutePostLogin = async (event, api) => {
          if (!event.user.email_verified) return api.access.deny('Please verify your email.');
          api.idToken.setCustomClaim('https://example.com/roles', event.authorization.roles);
          if (event.secrets.KEY) api.accessToken.setCustomClaim('https://example.com/key', event.secrets.KEY);
        };
        """

    /// What a test prints; what it fails with comes last.
    private func output(_ body: String, files: [String: String] = [:], catalog: (ScratchProject) throws -> ActionCatalog? = { _ in nil }) async throws -> [String] {
        let source = """
            const { test, mock } = require('node:test');
            const assert = require('node:assert');
            const { createApi, event, fixtures, runAction } = require('actionhost:testing');
            const { onExecutePostLogin } = require('./actions/20-roles.js');
            const attempt = (f) => { try { return f(); } catch (e) { return `${e.name}: ${e.message}`; } };
            const attemptLater = (f) => f().catch((e) => `${e.name}: ${e.message}`);
            test('it', async () => {
            \(body)
            });
            """
        let project = try ScratchProject(files.merging(["a.test.js": source, "actions/20-roles.js": Self.action]) { $1 })
        let runner = JavaScriptTestRunner(project: project.url.path, catalog: try catalog(project) ?? ActionCatalog(actions: []))
        let report = await runner.run(project.path(of: "a.test.js"))
        return report.tests.flatMap { $0.output + [$0.failure?.message].compactMap { $0 } }.map { $0.replacing(project.url.path, with: "") }
    }

    // MARK: - Events

    @Test func fixturesAreEvents() async throws {
        #expect(
            try await output(
                """
                console.log(event().user.email === event('returning-user').user.email, fixtures.length > 20, fixtures.includes('first-login'));
                console.log(event('first-login').stats.logins_count, event({ user: { name: 'X', email_verified: null } }).user.name);
                console.log(event('returning-user', { authorization: { roles: ['a'] } }).authorization.roles);
                assert.notEqual(event(), event());
                """) == ["true true true", "1 X", "[ 'a' ]"])
    }

    @Test func eventsThatCannotBe() async throws {
        #expect(
            try await output(
                """
                console.log(attempt(() => event('first-logn')));
                console.log(attempt(() => event('first-login', 5)));
                console.log(attempt(() => event({ user: { email: 5 } })));
                """) == [
                    "Error: there is no fixture \"first-logn\"; did you mean \"first-login\"?",
                    "TypeError: event(name, changes): the changes must be an object",
                    "TypeError: event(\"returning-user\"): event.user.email: expected a string, found a number",
                ])
    }

    // MARK: - The recording api

    @Test func effectsAreRecorded() async throws {
        #expect(
            try await output(
                """
                const e = event({ authorization: { roles: ['admin'] } });
                const api = createApi(e);
                await onExecutePostLogin(e, api);
                assert.deepStrictEqual(api.effects, [{ call: 'idToken.setCustomClaim', arguments: ['https://example.com/roles', ['admin']] }]);
                console.log(api.effects[0].line, Object.keys(api.effects[0]));
                assert.equal(api.access.deny('no').idToken.setCustomClaim('https://a.b/c', 1), api);
                console.log(api.effects.map((effect) => effect.call));
                console.log(createApi(e).effects, Object.keys(api).includes('effects'), Object.keys(api).includes('access'));
                """) == [
                    "3 [ 'call', 'arguments' ]", "[ 'idToken.setCustomClaim', 'access.deny', 'idToken.setCustomClaim' ]", "[] false true",
                ])
    }

    /// With the words of a login.
    @Test func argumentsAreChecked() async throws {
        #expect(
            try await output(
                """
                const api = createApi();
                console.log(attempt(() => api.redirect.sendUserTo('nope')));
                console.log(attempt(() => api.authentication.enrollWith({})));
                console.log(attempt(() => { const { deny } = api.access; deny('x'); }));
                api.prompt.render('ap_form');
                console.log(attempt(() => api.redirect.sendUserTo('https://example.com')) === api, api.effects.length);
                """).count == 4)
    }

    @Test func itReadsTheEvent() async throws {
        #expect(
            try await output(
                """
                const e = event({ user: { user_id: 'auth0|7' }, authorization: { roles: ['r'] } });
                const api = createApi(e);
                const token = api.redirect.encodeToken({ secret: 'a'.repeat(32), payload: { a: 1 } });
                const claims = JSON.parse(Buffer.from(token.split('.')[1], 'base64url'));
                console.log(claims.sub, claims.a);
                """) == ["auth0|7 1"])
    }

    @Test func partsCanBeMocked() async throws {
        #expect(
            try await output(
                """
                const api = createApi(event({ user: { email_verified: false } }));
                const deny = mock.method(api.access, 'deny');
                await onExecutePostLogin({ user: {} }, api);
                console.log(deny.mock.calls.map((call) => call.arguments), api.effects.length);
                mock.method(api.access, 'deny', () => 'mine');
                console.log(api.access.deny(), api.effects.length);
                """) == ["[ [ 'Please verify your email.' ] ] 1", "mine 1"])
    }

    @Test func eventsOfOnesOwn() async throws {
        #expect(
            try await output(
                """
                const api = createApi({ user: { email_verified: true }, authorization: {}, secrets: {} });
                await onExecutePostLogin({ user: { email_verified: true }, authorization: {}, secrets: {} }, api);
                console.log(api.effects.length, attempt(() => createApi(5)));
                """) == ["1 TypeError: createApi(event): the event must be an object"])
    }

    // MARK: - Whole logins

    @Test func anActionThroughALogin() async throws {
        #expect(
            try await output(
                """
                const outcome = await runAction('./actions/20-roles.js', event({ authorization: { roles: ['r'] } }), { secrets: { KEY: 'k' } });
                console.log(outcome.outcome, JSON.stringify(outcome.tokens.id_token.claims), JSON.stringify(outcome.tokens.access_token.claims));
                const denied = await runAction('actions/20-roles.js', event({ user: { email_verified: false } }));
                console.log(denied.outcome, denied.denial);
                """) == [
                    "completed {\"https://example.com/roles\":[\"r\"]} {\"https://example.com/key\":\"k\"}",
                    "denied {\n  error: 'access_denied',\n  description: 'Please verify your email.',\n  action: '20-roles',\n  line: 2\n}",
                ])
    }

    @Test func actionsThatCannotBeRun() async throws {
        #expect(
            try await output(
                """
                console.log(await attemptLater(() => runAction('nope.js')));
                console.log(await attemptLater(() => runAction('/etc/hostname')));
                console.log(await attemptLater(() => runAction('actions/20-roles.js', {}, { secret: {} })));
                console.log(await attemptLater(() => runAction('actions/20-roles.js', { user: 5 })));
                console.log(await attemptLater(() => runAction(5)));
                console.log((await runAction('broken.js')).failure.kind);
                """, files: ["broken.js": "exports.onExecutePostLogin = ("]) == [
                    "Error: there is no file nope.js beside a.test.js",
                    "Error: /etc/hostname is outside of the project's folder",
                    "Error: runAction has no option secret: there are secrets and configuration",
                    "Error: event.user: expected an object, found a number",
                    "TypeError: runAction(file, event, options): the file must be a path",
                    "syntax",
                ])
    }

    @Test func sharedModules() async throws {
        let files = [
            "actions/30-shared.js": "const { greet } = require('actions:greeter');\nexports.onExecutePostLogin = async (event, api) => { api.access.deny(greet(event.user.name)); };",
            "actions/modules/greeter.js": "exports.greet = (name) => `hello ${name}${actions.secrets.MARK ?? '.'}`;",
        ]
        #expect(
            try await output(
                """
                const { onExecutePostLogin: handler } = require('./actions/30-shared.js');
                const api = createApi();
                await handler({ user: { name: 'Ada' } }, api);
                console.log(api.effects[0].arguments, (await runAction('actions/30-shared.js', event({ user: { name: 'Bo' } }))).denial.description);
                console.log(attempt(() => require('actions:nope')));
                """, files: files, catalog: { try ActionCatalog(folder: $0.path(of: "actions")) }) == [
                    "[ 'hello Ada.' ] hello Bo.", "Error: Cannot find module 'actions:nope': there are greeter",
                ])
    }

    @Test func helpersHaveItToo() async throws {
        #expect(
            try await output(
                "console.log(require('./helper.js').email === event().user.email, require('actionhost:testing') === require('actionhost:testing'));",
                files: ["helper.js": "exports.email = require('actionhost:testing').event().user.email;"]) == ["true true"])
    }
}
