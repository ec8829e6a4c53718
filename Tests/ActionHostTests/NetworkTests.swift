import PostLogin
import Testing

@testable import ActionHost

@Suite("The network of a login", .timeLimit(.minutes(1)))
struct NetworkTests {
    /// The requests of each execution, without times.
    private func requests(_ outcome: LoginOutcome) -> [[OutgoingRequest]] {
        outcome.executions.map { execution in
            execution.requests.map { request in
                var request = request
                request.duration = .zero
                return request
            }
        }
    }

    private static let tryFetch = """
        try { await fetch('http://127.0.0.1:3/path?token=1', { headers: { authorization: 'Bearer secret' } }); }
        catch (error) { console.log(error.name, error.message, error.cause.code); }
        """

    @Test func aRefusalIsAnErrorForTheScriptAndALineInTheReport() async throws {
        let outcome = try await login(Self.tryFetch) { $0.network.mode = .public }
        #expect(outcome.executions[0].logs.map(\.message) == ["TypeError fetch failed EACCES"])
        #expect(
            requests(outcome) == [
                [
                    OutgoingRequest(
                        method: "GET", target: "http://127.0.0.1:3/path",
                        error: "the network policy allows public addresses only, and 127.0.0.1 is a loopback address", isRefused: true)
                ]
            ])
    }

    @Test func requestsHaveTheOrderInWhichTheyWereMade() async throws {
        let server = CountingServer.shared.url
        let body = """
            const http = require('http');
            const get = (path) => new Promise((resolve, reject) => http.get('\(server)' + path, (answer) => answer.resume().on('end', resolve)).on('error', reject));
            await Promise.all([...'123456'].map((name) => (name % 2 ? get('/' + name) : fetch('\(server)/' + name).then((answer) => answer.text()))));
            """
        for _ in 1...5 {
            let targets = requests(try await login(body))[0].map(\.target)
            #expect(targets == (1...6).map { "\(server)/\($0)" })
        }
    }

    @Test func openIsTheDefault() async throws {
        let outcome = try await login(Self.tryFetch)
        #expect(outcome.executions[0].logs.map(\.message) == ["TypeError fetch failed ECONNREFUSED"])
        #expect(
            requests(outcome) == [[OutgoingRequest(method: "GET", target: "http://127.0.0.1:3/path", error: "connect ECONNREFUSED 127.0.0.1:3")]])
    }

    @Test func requestsBelongToTheActionThatMadeThem() async throws {
        let outcome = try await login(Self.tryFetch, "", Self.tryFetch) { $0.network.caps.requests = 1 }
        #expect(requests(outcome).map(\.count) == [1, 0, 1])
        // The cap is the login's.
        #expect(requests(outcome)[2].map(\.error) == ["the network policy allows 1 request in a login"])
    }

    @Test("A cap on a count or a size fails the login, whatever its script makes of the error", arguments: [
        (NetworkCaps(requests: 0), "the network policy allows 0 requests in a login"),
        (NetworkCaps(inFlight: 0), "the network policy allows 0 requests at a time"),
    ])
    func capsFailClosed(caps: NetworkCaps, message: String) async throws {
        let outcome = try await login(Self.tryFetch, "console.log('not run')") { $0.network.caps = caps }
        #expect(outcome.failure == LoginFailure(kind: .limit, message: message, action: "action-1", file: "actions/action-1.js"))
        #expect(outcome.executions.map(\.status) == [.failed])
        #expect(outcome.logs == ["TypeError fetch failed EACCES"])
    }

    @Test func aSocketIsRefusedLikewise() async throws {
        let outcome = try await login(
            """
            await new Promise((done) => require('net').connect(1, '127.0.0.1').on('error', (error) => {
              console.log(error.code, error.syscall, error.address, error.port);
              done();
            }));
            """
        ) { $0.network.mode = NetworkMode.none }
        #expect(outcome.executions[0].logs.map(\.message) == ["EACCES connect 127.0.0.1 1"])
        #expect(requests(outcome).map { $0.map(\.target) } == [["127.0.0.1:1"]])
        #expect(requests(outcome).map { $0.map(\.isRefused) } == [[true]])
    }
}
