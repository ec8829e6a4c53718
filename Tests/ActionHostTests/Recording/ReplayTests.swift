import PostLogin
import Testing

@testable import ActionHost

@Suite("A recorded login, run again", .timeLimit(.minutes(2)))
struct ReplayTests {
    private static let server = CountingServer.shared.url

    /// Runs a recorded login again and expects the same, which the server would never answer.
    private func expectSame(_ run: RecordedRun, _ comment: Comment? = nil) async throws -> [LoginOutcome] {
        let result = try await run.replay()
        #expect(result.lines == [], comment)
        #expect(result.outcomes.map(ComparableOutcome.json) == run.outcomes.map(ComparableOutcome.json), comment)
        return result.outcomes
    }

    private static let logs: [(String, String)] = [
        ("chance", """
            const crypto = require('crypto');
            const bytes = new Uint8Array(70);
            globalThis.crypto.getRandomValues(bytes);
            console.log(Math.random(), Math.random(), crypto.randomUUID(), crypto.randomInt(1e9), crypto.randomBytes(40).toString('hex'), bytes.join());
            """),
        ("time", """
            console.log(Date.now(), new Date().toISOString(), Date(), performance.now(), performance.timeOrigin, process.hrtime.bigint());
            await new Promise((resolve) => setTimeout(resolve, 15));
            console.log(Date.now(), performance.now(), process.uptime());
            api.cache.set('key', 'value', { ttl: 1000 });
            console.log(api.cache.get('key').expires_at);
            """),
        ("formats of dates", """
            const format = new Intl.DateTimeFormat('en', { minute: 'numeric', second: 'numeric', fractionalSecondDigits: 3 });
            console.log(format.format(), format.formatToParts().map((part) => part.value).join(''));
            await new Promise((resolve) => setTimeout(resolve, 15));
            console.log(format.format());
            """),
        ("fetch", """
            const answer = await fetch('\(server)/one?x=1', { method: 'POST', body: 'hello' });
            console.log(answer.status, answer.headers.get('content-type'), await answer.text());
            """),
        ("http", """
            const http = require('http');
            const get = (path) => new Promise((resolve, reject) => http.get('\(server)' + path, (answer) => {
              let text = '';
              answer.on('data', (piece) => { text += piece; }).on('end', () => resolve(text));
            }).on('error', reject));
            console.log(await get('/a'), await get('/b'), await Promise.all([get('/c'), get('/d')]));
            """),
        ("https that fails", """
            const https = require('https');
            const error = await new Promise((resolve) => https.get('\(server.replacing("http:", with: "https:"))/a', () => resolve()).on('error', resolve));
            console.log(error.code, error.message);
            """),
        ("no server", """
            const error = await fetch('http://127.0.0.1:3/').catch((error) => error);
            console.log(error.message, error.cause.code, error.cause.port);
            """),
        ("a race that the later request wins", """
            const get = async (path) => (await fetch('\(server)' + path)).text();
            console.log(await Promise.race([get('/slow'), get('/fast')]), await Promise.all([get('/slow/2'), get('/fast/2')]));
            """),
        ("a timer against a request without an answer", """
            const late = new Promise((resolve) => setTimeout(resolve, 60, 'late'));
            console.log(await Promise.race([fetch('\(server)/never'), late]));
            const error = await fetch('\(server)/never', { signal: AbortSignal.timeout(30) }).catch((error) => error);
            console.log(error.name);
            """),
        ("intervals, immediates and microtasks", """
            let order = [];
            const interval = setInterval(() => order.push('interval'), 5);
            setImmediate(() => order.push('immediate'));
            process.nextTick(() => order.push('tick'));
            queueMicrotask(() => order.push('microtask'));
            await new Promise((resolve) => setTimeout(resolve, 40));
            clearInterval(interval);
            console.log(order.join());
            """),
        ("lookups", "console.log(await require('dns').promises.lookup('localhost', { all: true }));"),
        ("signatures", """
            const { sign, constants, createPrivateKey } = require('crypto');
            const key = createPrivateKey({ key: \(ecKey), format: 'jwk' });
            console.log(sign('sha256', Buffer.from('text'), key).toString('hex'));
            """),
        ("what a process uses", "console.log(process.memoryUsage().rss, process.cpuUsage());"),
        ("a streamed body", """
            const body = new ReadableStream({ start(controller) { controller.enqueue(new TextEncoder().encode('piece')); controller.close(); } });
            console.log(await (await fetch('\(server)/stream', { method: 'POST', body, duplex: 'half' })).text());
            """),
    ]

    private static let ecKey = """
        {"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4","y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM","d":"870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE"}
        """

    @Test("Everything that comes from outside comes again", arguments: logs)
    func repeats(name: String, body: String) async throws {
        let run = try await RecordedRun([makeAction("action-1", handler(body))])
        #expect(run.outcomes[0].failure == nil, "\(name)")
        #expect(!run.outcomes[0].logs.isEmpty, "\(name)")
        _ = try await expectSame(run, "\(name)")
    }

    @Test func theCacheIsAsItWas() async throws {
        let action = makeAction(
            "action-1", handler("console.log(api.cache.get('n')?.value); api.cache.set('n', `${Number(api.cache.get('n')?.value ?? 0) + 1}`);"))
        let run = try await RecordedRun([action], before: { host in for _ in 0..<2 { _ = try await host.login(makeEvent()) } })
        #expect(run.outcomes[0].logs == ["2"])
        _ = try await expectSame(run)
    }

    @Test func usersAreAsTheyWere() async throws {
        var user = PostLoginEvent.User()
        user.userID = "auth0|1"
        let users = InMemoryUserDirectory(
            UserDirectoryContents(
                users: [user], groups: [.init(id: "grp_1", name: "staff", members: [.init(userID: "auth0|1")])],
                roles: [.init(id: "rol_1", name: "Editor", assignments: [.init(.user("auth0|1"))])]))
        let action = makeAction(
            "action-1",
            handler(
                """
                console.log(await api.groups.getUserGroups({}), await api.roles.getUserEffectiveRoles({}));
                api.user.setUserMetadata('color', 'blue');
                """))
        let run = try await RecordedRun([action]) { $0.users = users }
        #expect(run.outcomes[0].completed?.userUpdate.userMetadata == ["color": "blue"])
        _ = try await expectSame(run)
    }

    @Test func whatTheDirectoryRefusesIsRefusedAgain() async throws {
        let run = try await RecordedRun([makeAction("action-1", handler("api.user.setUserMetadata('color', 'blue');"))]) {
            $0.users = InMemoryUserDirectory(UserDirectoryContents(users: []))
        }
        #expect(run.outcomes[0].failure?.message == "the user directory has no user auth0|1")
        _ = try await expectSame(run)
    }

    @Test func functionsOfTheProgramAreNotCalledAgain() async throws {
        let run = try await RecordedRun(
            [makeAction("action-1", handler("console.log(await score('a', 1), await score('b').catch((error) => error.message));"))]
        ) { configuration in
            configuration.functions["score"] = { arguments in
                if arguments.count == 1 { throw WorkerError(code: .answer, description: "no score") }
                return ["score": .number(0.5), "of": .array(arguments)]
            }
        }
        #expect(run.outcomes[0].logs == ["{ score: 0.5, of: [ 'a', 1 ] } no score"])
        _ = try await expectSame(run)
    }

    @Test func aRedirectAndItsReturn() async throws {
        let source = """
            exports.onExecutePostLogin = async (event, api) => {
              const token = api.redirect.encodeToken({ secret: event.secrets.KEY, payload: { nonce: Math.random() } });
              api.user.setAppMetadata('asked', Date.now());
              api.redirect.sendUserTo('https://consent.example.com/', { query: { token } });
            };
            exports.onContinuePostLogin = async (event, api) => {
              console.log(event.request.query.state, Date.now());
              const claims = api.redirect.validateToken({ secret: event.secrets.KEY, tokenParameterName: 'back' });
              api.idToken.setCustomClaim('https://example.com/answer', [claims.answer, Math.random(), event.user.app_metadata.asked]);
            };
            """
        let key = "a secret of the consent page"
        var run = try await RecordedRun([makeAction("consent", source, secrets: ["KEY": key]), makeAction("after", handler("console.log(Math.random());"))])
        try await run.resume { state in
            let claims = #"{"sub":"auth0|1","iss":"login.example.com","exp":99999999999,"iat":1,"state":"\#(state)","answer":"yes"}"#
            return UserReturn(request: PostLoginEvent.Request(members: ["body": ["state": .string(state), "back": .string(SessionToken.sign(claims: claims, secret: key))]]))
        }
        #expect(run.outcomes.map(\.name) == ["suspended", "completed"])
        // The token that came back was signed with the secret.
        let result = try await run.replay(hasSecrets: true)
        #expect(result.lines == [])
        #expect(result.outcomes.map(ComparableOutcome.json) == run.outcomes.map(ComparableOutcome.json))
    }

    @Test func aFormAndASecondFactor() async throws {
        let source = """
            exports.onExecutePostLogin = async (event, api) => { api.prompt.render('ap_1', { fields: { chance: Math.random() } }); };
            exports.onContinuePostLogin = async (event, api) => {
              console.log(event.prompt.fields.color);
              api.authentication.challengeWith({ type: 'otp' });
            };
            """
        let last = handler("console.log(event.authentication.methods.map((method) => [method.name, method.timestamp]));")
        var run = try await RecordedRun([makeAction("form", source), makeAction("last", last)], event: makeEvent { event in
            event.user.members["enrolledFactors"] = [["type": "otp"]]
        })
        try await run.resume { _ in UserReturn(prompt: FormResult(fields: ["color": "blue"])) }
        try await run.resume { _ in UserReturn(factor: FactorResult(type: "otp")) }
        #expect(run.outcomes.map(\.name) == ["suspended", "suspended", "completed"])
        _ = try await expectSame(run)
    }

    @Test("Logins that do not complete", arguments: [
        ("throws", "await null; throw new Error(`no ${Math.random()}`);", "failed"),
        ("denies", "if (Math.random() < 2) api.access.deny(`closed at ${Date.now()}`);", "denied"),
        ("fails while it waits", "setTimeout(() => { throw new TypeError('late'); }, 10); await new Promise(() => {});", "failed"),
    ])
    func endsTheSame(name: String, body: String, outcome: String) async throws {
        let run = try await RecordedRun([makeAction("action-1", handler(body)), makeAction("action-2", handler(""))])
        #expect(run.outcomes.map(\.name) == [outcome], "\(name)")
        _ = try await expectSame(run, "\(name)")
    }

    @Test func aLoginThatWasStoppedWhileItWaitedIsStoppedAtOnce() async throws {
        let body = "console.log(Date.now()); await fetch('\(Self.server)/never');"
        let run = try await RecordedRun([makeAction("action-1", handler(body))]) { $0.timeLimit = .seconds(1) }
        #expect(run.outcomes[0].failure?.kind == .timeout)
        _ = try await expectSame(run)
    }

    @Test func whatTheNetworkPolicyRefused() async throws {
        let body = "await fetch('\(Self.server)/').catch(() => {}); await fetch('\(Self.server)/').catch((error) => console.log(error.cause.code));"
        let run = try await RecordedRun([makeAction("action-1", handler(body))]) { $0.network.caps.requests = 1 }
        #expect(run.outcomes[0].failure?.kind == .limit)
        _ = try await expectSame(run)
    }

    @Test func whatIsLeftRunningAndWarningsOfIt() async throws {
        let first = handler("fetch('\(Self.server)/slow').then((answer) => answer.text()).then(console.log); Promise.reject(new Error('lost'));")
        let second = handler("await new Promise((resolve) => setTimeout(resolve, 250)); api.idToken.setCustomClaim('roles', 1);")
        let run = try await RecordedRun([makeAction("action-1", first), makeAction("action-2", second)])
        #expect(run.outcomes[0].warnings.allSatisfy { !$0.isEmpty })
        _ = try await expectSame(run)
    }
}
