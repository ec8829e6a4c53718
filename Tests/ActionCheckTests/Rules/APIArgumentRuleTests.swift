import Testing

@Suite("api-argument")
struct APIArgumentRuleTests {
    @Test("finds arguments that a call does not take", arguments: [
        ("api.access.deny();", "2:1 warning: api.access.deny needs the argument reason: deny(reason)"),
        ("api.access.deny('code', 'text');", "2:25 warning: api.access.deny takes 1 argument, and ignores this one: deny(reason)"),
        ("api.session.evictMetadata('a');", "2:27 warning: api.session.evictMetadata takes no argument, and ignores this one: evictMetadata()"),
        ("api.idToken.setCustomClaim('a');", "2:1 warning: api.idToken.setCustomClaim needs the argument value: setCustomClaim(name, value)"),
        ("api.access.deny({ code: 'a' });", "2:17 warning: api.access.deny: reason has to be string, and is an object"),
        ("api.cache.set('a', { b: 1 });", "2:20 error: api.cache.set: value has to be string, and is an object"),
        ("try { api.cache.get(1); } catch {}", "2:21 warning: api.cache.get: key has to be string, and is a number"),
        ("const scopes = ['a', 'b']; api.accessToken.addScope(scopes);", "2:53 error: api.accessToken.addScope: scope has to be string, and is an array"),
        ("api.accessToken.addScope('a b');", "2:26 error: api.accessToken.addScope throws: The scope \"a b\" must not contain whitespace."),
        ("api.multifactor.enable('guardain');", "2:24 warning: api.multifactor.enable: provider cannot be \"guardain\". Did you mean guardian?"),
        ("api.multifactor.enable('sms');", "2:24 warning: api.multifactor.enable: provider cannot be \"sms\". It can be any, none, guardian, google-authenticator, duo"),
        ("api.multifactor.enable('any', { allowRememberBrowsr: true });", "2:33 warning: api.multifactor.enable: options has no member allowRememberBrowsr. Did you mean allowRememberBrowser?"),
        ("api.authentication.challengeWith({ type: 'sms' });", "2:42 warning: api.authentication.challengeWith: type cannot be \"sms\". It can be otp, email, webauthn-platform, webauthn-roaming, recovery-code, phone, push, push-notification"),
        ("api.redirect.sendUserTo('/welcome');", "2:25 error: api.redirect.sendUserTo throws: \"/welcome\" is no absolute URL"),
        ("api.redirect.sendUserTo('https://a.example', { params: {} });", "2:48 warning: api.redirect.sendUserTo: options has no member params. It has query"),
        ("api.redirect.encodeToken({ payload: {} });", "2:26 warning: api.redirect.encodeToken: options needs the member secret"),
        ("api.user.setAppMetadata('email', 1);", "2:25 error: api.user.setAppMetadata throws: app_metadata: the name \"email\" is reserved for the user's profile."),
        ("api.user.setUserMetadata('a.b', 1);", "2:26 error: api.user.setUserMetadata throws: user_metadata: the name \"a.b\" must not contain \".\" or \"$\"."),
        ("api.session.setCookieMode('session');", "2:27 error: api.session.setCookieMode: mode cannot be \"session\". It can be persistent, non-persistent"),
    ])
    func found(statement: String, expected: String) async throws {
        #expect(try await findings(of: "api-argument", in: handler(statement)) == [expected])
    }

    @Test("takes what the calls take, and what it cannot know", arguments: [
        "api.access.deny(`Not ${event.user.name}`); api.access.deny(reason());",
        "api.access.deny(...list);",
        "api.idToken.setCustomClaim('a', undefined); api.idToken.setCustomClaim('a', { b: [1] });",
        "api.multifactor.enable('any', { allowRememberBrowser: false }); api.multifactor.enable(event.secrets.PROVIDER, options);",
        "api.authentication.challengeWithAny([{ type: 'otp' }, { type: 'phone' }]); api.authentication.enrollWith({ type: factor });",
        "api.authentication.challengeWith({ type: 'phone', options: { preferredMethod: 'both' } }, { additionalFactors: [{ type: 'otp' }] });",
        "api.redirect.sendUserTo(event.secrets.URL, { query: { a: 'b' } }); api.redirect.sendUserTo(`https://${host}/a`);",
        "const token = api.redirect.encodeToken({ secret: 's', expiresInSeconds: 60, payload: { a: 1 } });",
        "api.redirect.encodeToken({ ...options, payload: {} }); api.redirect.validateToken({ secret: 's', tokenParameterName: 'token' });",
        "api.user.setAppMetadata('last_login', null); api.transaction.setMetadata('a', 1); api.session.setMetadata('a', null);",
        "api.cache.set('a', JSON.stringify(b), { ttl: 1000 }); api.samlResponse.setAttribute('a', ['b', 1]);",
        "api.groups.getUserGroups(); api.groups.getUserGroups({ take: 10 }); api.session.revoke('a', { preserveRefreshTokens: true });",
        "api.accessToken.addScope(' read:a '); api.prompt.render('ap_x', { fields: { a: 1 } });",
    ])
    func clean(statement: String) async throws {
        #expect(try await findings(of: "api-argument", in: handler(statement)) == [])
    }
}
