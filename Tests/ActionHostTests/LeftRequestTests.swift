import PostLogin
import Testing

@testable import ActionHost

/// What a handler has left in flight, or open for later, ends with it; and the next handler does not suffer from that.
@Suite("Requests and connections that a handler leaves")
struct LeftRequestTests {
    private static let server = CountingServer.shared.url
    private static let target = CountingServer.shared.url.dropFirst("http://".count)

    private func host(_ bodies: [String], realms: RealmPolicy = .fresh) throws -> ActionHost {
        try makeHost(bodies.map(handler)) { $0.realm = realms }
    }

    private static let get = """
        const http = require('http');
        const get = (path) => new Promise((resolve, reject) => http.get('\(server)' + path, (answer) => {
          answer.resume().on('end', () => resolve(answer.statusCode));
        }).on('error', reject));
        console.log(await get('/a'), await get('/b'));
        """

    /// The agent keeps its connection for the next request, whose handler is another one.
    @Test(arguments: [RealmPolicy.fresh, .reused])
    func aConnectionThatIsKeptForTheNextRequestIsNotTakenByTheNextHandler(realms: RealmPolicy) async throws {
        let host = try host([Self.get, Self.get], realms: realms)
        for _ in 1...3 {
            let outcome = try await host.login(makeEvent())
            #expect(outcome.failure == nil)
            #expect(outcome.executions.map { $0.logs.map(\.message) } == [["200 200"], ["200 200"]])
            #expect(outcome.executions.flatMap { $0.requests.map(\.error) } == [nil, nil, nil, nil])
        }
    }

    static let leftovers: [(String, String)] = [
        ("fetch", "fetch('\(server)/never');"),
        ("fetch, and what follows", "fetch('\(server)/never').then((answer) => answer.text()).then(console.log);"),
        ("http", "const request = require('http').request('\(server)/never'); request.end(); await sent(request);"),
        ("http, waiting for a place", """
            const http = require('http');
            const agent = new http.Agent({ maxSockets: 1 });
            const [first] = ['/never/1', '/never/2', '/never/3'].map((path) => http.get(`\(server)${path}`, { agent }));
            await sent(first);
            """),
    ]

    @Test(arguments: leftovers)
    func aRequestThatNobodyAwaitsIsCancelledAndNotBlamedOnTheNextAction(name: String, body: String) async throws {
        let sent = "const sent = (request) => new Promise((resolve) => request.on('finish', resolve));"
        let wait = "await new Promise((resolve) => setTimeout(resolve, 100));"
        let outcome = try await host([sent + body + wait, wait + "console.log('done');"]).login(makeEvent())
        #expect(outcome.failure == nil, "\(name)")
        #expect(outcome.executions.map(\.warnings) == [[], []], "\(name)")
        #expect(outcome.executions.map { $0.logs.map(\.message) } == [[], ["done"]], "\(name)")
        #expect(outcome.executions.map { $0.requests.map(\.error) } == [["cancelled when the handler had settled"], []], "\(name)")
    }

    @Test func aSocketThatIsLeftOpenClosesWithoutAnError() async throws {
        let open = """
            const net = require('net');
            globalThis.heard = [];
            const socket = net.connect(\(CountingServer.shared.port), '127.0.0.1');
            for (const name of ['end', 'error', 'close']) socket.on(name, (value) => heard.push(name, value));
            await new Promise((resolve) => socket.on('connect', resolve));
            """
        let outcome = try await host([open, "console.log(JSON.stringify(heard));"]).login(makeEvent())
        #expect(outcome.failure == nil)
        #expect(outcome.executions.map { $0.logs.map(\.message) } == [[], [#"["close",false]"#]])
        #expect(outcome.executions.first?.requests.map(\.target) == [String(Self.target)])
    }

    /// What a handler's own scripts make of the end of their requests happens before the next handler, and has no effects.
    @Test func whoHandlesTheErrorIsToldOfItBeforeTheNextHandler() async throws {
        let first = """
            globalThis.heard = [];
            fetch('\(Self.server)/never').catch((error) => { heard.push(error.name); api.access.deny('late'); throw new Error('nobody hears of this'); });
            await new Promise((resolve) => setTimeout(resolve, 50));
            """
        let outcome = try await host([first, "console.log(heard.join());"]).login(makeEvent())
        #expect(outcome.name == "completed")
        #expect(outcome.executions.map { $0.logs.map(\.message) } == [[], ["TypeError"]])
        #expect(outcome.executions.map(\.warnings) == [["api.access.deny was called after the handler had settled, and was ignored"], []])
    }

    @Test(arguments: [0, 1]) func whoNeverStopsThenIsStopped(others: Int) async throws {
        let first = "fetch('\(Self.server)/never').catch(() => { while (true); }); await new Promise((resolve) => setTimeout(resolve, 50));"
        let host = try makeHost([handler(first)] + Array(repeating: handler(""), count: others)) { $0.cpuLimit = .milliseconds(200) }
        let outcome = try await host.login(makeEvent())
        #expect(outcome.failure?.kind == .cpu)
        #expect(outcome.executions.map(\.action) == ["action-1"])
        #expect(outcome.executions.first?.requests.map(\.error) == ["cancelled when the handler had settled"])
    }

    @Test func isTheSameWhenARecordingIsRunAgain() async throws {
        let bodies = Self.leftovers.map { "const sent = async () => {};" + $0.1 }
        let actions = (bodies + [Self.get, Self.get]).enumerated().map { makeAction("action-\($0.offset + 1)", handler($0.element)) }
        let run = try await RecordedRun(actions)
        #expect(run.outcomes.map(\.name) == ["completed"])
        let result = try await run.replay()
        #expect(result.lines == [])
        #expect(result.outcomes.map(ComparableOutcome.json) == run.outcomes.map(ComparableOutcome.json))
    }
}
