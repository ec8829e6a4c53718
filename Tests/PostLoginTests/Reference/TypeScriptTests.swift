import PostLogin
import Testing

@Suite(
    "The declarations, as the TypeScript compiler sees them",
    .enabled(if: TypeScriptCompiler.path != nil, "no TypeScript compiler, tsc, is installed"))
struct TypeScriptTests {
    private static let opening = """
        // @ts-check

        /**
         * @param {Event} event
         * @param {PostLoginAPI} api
         */

        """

    private func check(_ source: String) throws -> String {
        try TypeScriptCompiler.check(["types.d.ts": TriggerReference.typeScript, "action.js": source])
    }

    @Test("They are right by themselves, beside a browser's declarations or without", arguments: [[], ["--lib", "es2022"]])
    func alone(options: [String]) throws {
        #expect(try TypeScriptCompiler.check(["types.d.ts": TriggerReference.typeScript], options: options) == "")
    }

    @Test("An action that uses much of them is accepted")
    func accepted() throws {
        let source = Self.opening + """
            exports.onExecutePostLogin = async (event, api) => {
              if (!event.user.email_verified) return void api.access.deny('Please verify your e-mail address.');
              const roles = event.authorization?.roles ?? [];
              api.idToken.setCustomClaim('https://example.com/roles', roles).accessToken.setCustomClaim('plan', { name: 'team' });
              const { roles: effective } = await api.roles.getUserEffectiveRoles({ take: 10 });
              for (const role of effective) console.log(role.name.toUpperCase());
              const record = api.cache.get('key');
              if (record) console.log(record.value, record.expires_at + 1);
              const stored = api.cache.set('key', 'value', { ttl: 1000 });
              if (stored.type === 'error') console.log(stored.code);
              api.authentication.challengeWith(
                { type: 'phone', options: { preferredMethod: 'sms' } }, { additionalFactors: [{ type: 'otp' }] });
              if (event.transaction?.protocol === 'oauth2-refresh-token') return;
              if (event.user['my-attribute'] || event.user.another) console.log(event.transaction?.actor?.act?.act?.sub);
              const token = api.redirect.encodeToken({ secret: event.secrets.KEY, payload: { a: 1 } });
              api.redirect.sendUserTo('https://example.com', { query: { token } });
            };

            /** @type {PostLoginAction} */
            exports.onContinuePostLogin = async (event, api) => {
              const payload = api.redirect.validateToken({ secret: event.secrets.KEY });
              api.user.setAppMetadata('plan', payload.plan);
              api.transaction.setMetadata('step', 1);
              if (event.experiment) console.log(event.experiment.config.color.value);
              console.log(event.prompt?.fields?.name, event.session?.cookie?.mode === 'persistent');
            };

            """
        #expect(try check(source) == "")
    }

    @Test("What is not there, or may be missing, or is of another type, is refused")
    func refused() throws {
        // With words that every version of the compiler says about each.
        let mistakes = [
            ("event.request.headers;", "Property 'headers' does not exist"),
            ("event.usr;", "Did you mean 'user'?"),
            ("event.authorization.roles;", "possibly 'undefined'"),
            ("event.session?.cookie?.mode === 'forever';", "\"forever\""),
            ("api.access.dney('no');", "Property 'dney' does not exist on type 'AccessAPI'."),
            ("api.client;", "Property 'client' does not exist on type 'PostLoginAPI'."),
            ("api.access.deny(1);", "'number' is not assignable to parameter of type 'string'"),
            ("api.accessToken.addScope('a').idToken;", "Property 'idToken' does not exist on type 'void'."),
            ("api.authentication.enrollWith({ type: 'email' });", "'\"email\"' is not assignable to type"),
            ("api.multifactor.enable('sms');", "'\"sms\"' is not assignable to parameter of type"),
        ]
        let statements = mistakes.map { "  \($0.0)\n" }.joined()
        let said = try check(Self.opening + "exports.onExecutePostLogin = async (event, api) => {\n\(statements)};\n")
            .split(separator: "\n")

        #expect(said.count == mistakes.count)
        for (index, (line, mistake)) in zip(said, mistakes).enumerated() {
            #expect(line.hasPrefix("action.js(\(8 + index),") && line.contains(mistake.1))
        }
    }
}
