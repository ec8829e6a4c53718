import Testing

@Suite("Helper functions, objects and classes")
struct HelperTests {
    private static let found = ["1:1 error: api has no acess. Did you mean api.access?"]

    /// What is found, with its place left out.
    private func messages(in source: String) async throws -> [String] {
        try await findings(of: "unknown-api-member", in: source).map { "1:1" + $0.drop { $0 != " " } }
    }

    @Test("are followed where every call hands on the same", arguments: [
        "const deny = (api) => { api.acess.deny('a'); };\n" + handler("deny(api);"),
        "function set({ event, api }) { api.acess.deny(event.user.name); }\n" + handler("set({ event, api });"),
        "function set({ api: tools }) { tools.acess.deny('a'); }\n" + handler("const context = { event, api };\nset(context);"),
        "function set(context) { context.api.acess.deny('a'); }\n" + handler("const context = {};\ncontext.api = api;\nset(context);"),
        "const set = (name, { api, log = console.log } = {}) => { api.acess.deny(name); };\n" + handler("set('a', { api });\nset('b', { api, log });"),
        "const tools = { deny(api) { api.acess.deny('a'); }, run(api) { this.deny(api); } };\n" + handler("tools.run(api);"),
        "function walk(list, api) { for (const one of list) walk(one, api);\napi.acess.deny('a'); }\n" + handler("walk([], api);"),
        "const get = (event, api) => ({ user: event.user, tools: api });\n" + handler("const { tools } = get(event, api);\ntools.acess.deny('a');"),
        "const load = async (api) => { return { api }; };\n" + handler("const loaded = await load(api);\nloaded.api.acess.deny('a');"),
        "const steps = [async (e, a) => { a.acess.deny('a'); }];\n" + handler("for (const step of steps) await step(event, api);"),
        "const steps = [async (e, a) => { a.acess.deny('a'); }];\n" + handler("await Promise.all(steps.map((step) => step(event, api)));"),
        "let shared = null;\nconst deny = () => { shared.acess.deny('a'); };\n" + handler("shared = api;\ndeny();") + "\nexports.onContinuePostLogin = async (event, api) => { shared = api; deny(); };",
        "exports.deny = (api) => { api.acess.deny('a'); };\n" + handler("exports.deny(api);"),
        handler("const tools = { api }.api;\ntools.acess.deny('a');"),
    ])
    func followed(source: String) async throws {
        #expect(try await messages(in: source) == Self.found)
    }

    @Test("are followed through classes", arguments: [
        "class Policy { constructor(event, api) { this.api = api; }\nrun() { this.api.acess.deny('a'); } }\n" + handler("new Policy(event, api).run();"),
        "class Policy { #api; constructor({ api }) { this.#api = api; }\nget api() { return this.#api; }\nrun() { this.api.acess.deny('a'); } }\n" + handler("const policy = new Policy({ event, api });\npolicy.run();"),
        "class Policy { static run(event, api) { this.deny(api); }\nstatic deny(api) { api.acess.deny('a'); } }\n" + handler("Policy.run(event, api);"),
        "class Policy { async onExecutePostLogin(event, api) { this.deny(api); }\ndeny = (api) => { api.acess.deny('a'); }; }\nconst policy = new Policy();\nexports.onExecutePostLogin = policy.onExecutePostLogin.bind(policy);",
        "class Base { constructor(api) { this.api = api; } }\nclass Policy extends Base { run() { this.api.acess.deny('a'); } }\n" + handler("new Policy(api).run();"),
        "class Base { async run(event, api) { await this.handle(event, api); } }\nclass Policy extends Base { async handle(event, api) { api.acess.deny('a'); } }\n" + handler("await new Policy().run(event, api);"),
        "class Policy { constructor(tools) { Object.assign(this, tools, { a: 1 }); }\nrun() { this.api.acess.deny('a'); } }\n" + handler("new Policy({ event, api }).run();"),
        "class Policy { static async run(event, api) { api.acess.deny('a'); } }\nexports.onExecutePostLogin = Policy.run;",
    ])
    func classes(source: String) async throws {
        #expect(try await messages(in: source) == Self.found)
    }

    @Test("are left alone where that is not certain", arguments: [
        "const help = (x) => x.acess.run();\n" + handler("help(api); help({});"),
        "const help = ({ api }) => api.acess.run();\n" + handler("help({ event, api }); help({ api: other });"),
        "const help = ({ api }) => api.acess.run();\n" + handler("help({ api, ...more });"),
        "const help = (x) => x.acess.run();\n" + handler("help(api); list.forEach(help);"),
        "const help = (x) => x.acess.run();\n" + handler("help(...list); help(api);"),
        "const context = {};\n" + handler("context.api = api; context.api = mock; context.api.acess.run();"),
        "const context = {};\n" + handler("context.api = api; context[name] = mock; context.api.acess.run();"),
        "class Policy { constructor(api) { this.api = api; }\nrun() { this.api.acess.run(); } }\nnew Policy(mock).run();\n" + handler("new Policy(api).run();"),
        "class Policy { run(api) { api.acess.run(); } }\nmodule.exports.Policy = register(Policy);\n" + handler("new Policy().run(api);"),
        "class Base { constructor(api) { this.api = api; } }\nclass Policy extends Base { constructor() { super({}); }\nrun() { this.api.acess.run(); } }\n" + handler("new Base(api); new Policy().run();"),
        "class Policy { constructor(tools) { Object.assign(this, tools); }\nrun() { this.api.acess.run(); } }\n" + handler("new Policy({ api, ...more }).run();\nnew Policy(mock).run();"),
        "const help = (x) => x.acess.run();\nclass Policy { constructor() { Object.assign(this, { help }); }\nrun() { this.help({}); } }\n" + handler("help(api); new Policy().run();"),
        "const help = (x) => x.acess.run();\nObject.assign(globalThis, { help });\n" + handler("help(api);"),
        "const get = (a) => { if (a) return a; return mock; };\n" + handler("get(api).acess.run();"),
        "const load = async (api) => api;\n" + handler("load(api).acess.run(); load(api).then((a) => a.acess.run());"),
        handler("for (const token of [api.idToken, api.accessToken]) token.acess.run();"),
        handler("const token = event.user.blocked ? api.idToken : api.accessToken; token.acess.run();"),
    ])
    func clean(source: String) async throws {
        #expect(try await findings(of: "unknown-api-member", in: source) == [])
    }

    @Test("deny as the handler itself does", arguments: [
        (
            "const deny = (api) => api.access.deny('a');\n" + handler("if (event.user.blocked) deny(api);\napi.user.setAppMetadata('a', 1);"),
            ["3:25 warning: deny denies in line 1; that does not end the handler, which goes on in line 4 with api.user.setAppMetadata. Return after it"]
        ),
        (
            "function check(event, api) {\nif (event.user.blocked) api.access.deny('a');\n}\nconst tag = (api) => { api.user.setAppMetadata('a', 1); };\n" + handler("check(event, api);\ntag(api);"),
            ["6:1 warning: check denies in line 2; that does not end the handler, which goes on in line 7 with tag. Return after it"]
        ),
        ("const deny = (api) => api.access.deny('a');\n" + handler("if (event.user.blocked) return deny(api);\nawait b();"), []),
        ("const check = (event, api) => { if (event.user.blocked) { api.access.deny('a'); return false; } return true; };\n" + handler("if (!check(event, api)) return;\nawait b();"), []),
        ("const check = (event, api) => { if (event.user.blocked) { api.access.deny('a'); throw new Error('a'); } };\n" + handler("check(event, api);\nawait b();"), []),
        ("const one = async (event, api) => { if (event.user.blocked) api.access.deny('a'); };\n" + handler("await one(event, api);\nawait one(event, api);"), []),
        (
            "const one = async (event, api) => { if (event.user.blocked) api.access.deny('a'); };\n" + handler("await one(event, api);\nawait two(event, api);"),
            ["3:7 warning: one denies in line 1; that does not end the handler, which goes on in line 4 with await. Return after it"]
        ),
        ("const later = (api) => () => api.access.deny('a');\n" + handler("later(api);\nawait b();"), []),
    ] as [(String, [String])])
    func deny(source: String, expected: [String]) async throws {
        #expect(try await findings(of: "deny-without-return", in: source) == expected)
    }

    @Test("make scopes of what their callers hand them, and may have compared", arguments: [
        (
            "const add = (api, scope) => { api.accessToken.addScope(scope); };\n" + handler("add(api, event.request.query.scope);"),
            ["1:56 warning: The scope comes from event.request.query.scope, which the user chooses. Compare it with a list of what is allowed before you add it"]
        ),
        ("const add = (api, scope) => { api.accessToken.addScope(scope); };\n" + handler("const { scope } = event.request.query;\nif (ALLOWED.includes(scope)) add(api, scope);"), []),
        ("const add = (api, scope) => { if (scope === 'a') api.accessToken.addScope(scope); };\n" + handler("add(api, event.request.query.scope);"), []),
        ("const add = (api, scope) => { api.accessToken.addScope(scope); };\n" + handler("add(api, 'read:a'); add(api, event.request.query.scope);"), []),
    ] as [(String, [String])])
    func scopes(source: String, expected: [String]) async throws {
        #expect(try await findings(of: "untrusted-scope", in: source) == expected)
    }

    @Test("make promises that somebody has to wait for", arguments: [
        ("class Audit { async write(event) {} }\n" + handler("const audit = new Audit();\naudit.write(event);"), "4:1", "write"),
        ("const tools = { async log(event) {} };\n" + handler("tools.log(event);"), "3:1", "log"),
    ])
    func promises(source: String, place: String, name: String) async throws {
        #expect(
            try await findings(of: "floating-promise", in: source)
                == ["\(place) warning: Nobody waits for the promise of \(name): the login may be over before it is settled. Write await before it"])
    }

    @Test("come through circles")
    func circles() async throws {
        let source = """
            const a = (x, f) => b(x.one, f), b = (x, f) => c(x.two, f), c = (x, f) => { a(x.three, f); b(x, f); f(a, b, c); };
            class A extends B { run() { this.next = this.next.bind(this); return this.next(); } next() { return this.run(); } }
            class B extends A { constructor() { super(new A()); this.self = this; this.self.self.run(this); } }
            const o = { get o() { return o.o; }, p: () => o.p(), q() { return this.q(); } };
            exports.onExecutePostLogin = async (event, api) => { a(event, a); o.p(o.q(o.o)); return exports.onExecutePostLogin(event, api); };

            """

        #expect(try await findings(in: source) == [])
    }
}
