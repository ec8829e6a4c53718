import PostLogin

extension AttackGroup {
    /// More of everything that a login may leave behind.
    static let floods = AttackGroup(
        name: "Logs and effects",
        limits: Limits(cpu: .seconds(1), memory: 128 << 20),
        attacks: [
            Attack("logging without an end", .fails(.cpu), "while (true) console.log('x'.repeat(1000));"),
            Attack("100,000 lines of log", .completes(), "for (let i = 0; i < 100_000; i++) console.log('x');"),
            Attack("a line of 32 MB", .completes(), "console.log('x'.repeat(32 << 20));"),
            Attack("lines of every level and with every format", .completes(), "for (let i = 0; i < 2000; i++) { console.error('%s%o%j%d%c', i, [i], {}, i); console.table([[i]]); console.trace('t'); }"),
            Attack("scopes without an end", .fails(.thrown), "for (let i = 0; ; i++) api.accessToken.addScope('scope:' + i);"),
            Attack("scopes without an end, whatever is thrown", .fails(.cpu), "for (let i = 0; ; i++) try { api.accessToken.addScope('scope:' + i); } catch {}"),
            Attack("calls without an end", .fails(.limit), "for (let i = 0; ; i++) api.accessToken.removeScope('scope:' + i % 100);"),
            Attack("claims that no token can carry", .fails(.claims), "for (let i = 0; i < 500; i++) api.idToken.setCustomClaim('claim' + i, 'x'.repeat(1000));"),
            Attack("a claim of 16 MB", .fails(.limit), "api.idToken.setCustomClaim('a', 'x'.repeat(16 << 20));"),
            Attack("metadata of 16 MB", .fails(.limit), "api.user.setUserMetadata('a', 'x'.repeat(16 << 20));"),
            Attack("11,000 pieces of metadata", .fails(.limit, .cpu), "for (let i = 0; i < 11_000; i++) api.user.setAppMetadata('key' + i, i);"),
            Attack("a denial of 16 MB", .fails(.limit), "api.access.deny('x'.repeat(16 << 20));"),
            Attack("an error of 16 MB", .fails(.thrown), "throw new Error('x'.repeat(16 << 20));"),
            Attack("an error with 16 MB of stack", .fails(.thrown, .cpu), "const e = new Error('a'); e.stack = 'at x (y:1:1)\\n'.repeat(1 << 20); throw e;"),
            Attack("an address of 16 MB", .fails(.limit, .cpu), "api.redirect.sendUserTo('https://a.example/?' + 'x'.repeat(16 << 20));"),
            Attack("the cache, filled", .fails(.thrown), "for (let i = 0; i < 100_000; i++) { const r = api.cache.set('key' + i, 'x'.repeat(1000)); if (r.type !== 'success') throw new Error(r.code); }"),
            Attack("calls that come too late", .completes(), "setTimeout(() => { for (let i = 0; i < 1e5; i++) try { api.idToken.setCustomClaim('late', i); } catch {} });"),
        ])
}
