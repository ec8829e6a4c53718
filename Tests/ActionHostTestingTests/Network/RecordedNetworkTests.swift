import ActionHost
import ActionHostTesting
import PostLogin
import Testing

/// What scripts see of a network that is made of exchanges.
@Suite struct RecordedNetworkTests {
    /// What a login leaves behind: what it logged, what it asked for without being expected to, and what it did not ask for.
    private struct Result: Equatable {
        var log: [String]
        var unexpected: [String] = []
        var unused: [String] = []
    }

    private func run(_ exchanges: [NetworkExchange], _ body: String, settings: NetworkSettings = NetworkSettings()) async throws -> Result {
        let network = try await RecordedNetwork(exchanges)
        var configuration = ActionHostConfiguration()
        configuration.machines = 1
        configuration.network = settings
        configuration.network.routes = network.routes
        let outcome = try await ActionHost(catalog: .handler(body), configuration: configuration).login(PostLoginEvent())
        await network.shutDown()
        if case .failed(let failed) = outcome { return Result(log: ["failed: \(failed.message)"]) }
        return Result(
            log: outcome.logLines, unexpected: network.unexpectedRequests.map(network.problem),
            unused: network.unusedExchanges.map(\.request.description))
    }

    private static let get = """
        const get = (url, options = {}) => new Promise((resolve) => {
          const request = require(url.startsWith('https') ? 'https' : 'http').request(url, options, (response) => {
            const pieces = [];
            response.on('data', (piece) => pieces.push(piece));
            response.on('end', () => resolve(`${response.statusCode} ${Buffer.concat(pieces)}`));
            response.on('error', (error) => resolve(`in body: ${error.code} ${error.message}`));
          });
          request.on('error', (error) => resolve(`${error.code} ${error.message}`));
          request.end(options.body);
        });
        const fetched = async (url, options) => {
          try {
            const response = await fetch(url, options);
            try {
              return `${response.status} ${await response.text()}`;
            } catch (error) {
              return `in body: ${error.cause?.code} ${error.cause?.message}`;
            }
          } catch (error) {
            return `${error.message}: ${error.cause?.code} ${error.cause?.message}`;
          }
        };

        """

    @Test func everyWayOutLeadsThereWithAndWithoutTLS() async throws {
        let result = try await run(
            [
                NetworkExchange(.init(url: "https://api.example.com/a?x=1"), NetworkAnswer(json: ["by": "fetch"])),
                NetworkExchange(.init(url: "http://api.example.com/a"), NetworkAnswer(body: Array("by fetch in plain text".utf8))),
                NetworkExchange(.init(url: "https://api.example.com:8443/b"), NetworkAnswer(status: 201, body: Array("by https".utf8))),
                NetworkExchange(.init(method: "POST", url: "http://10.0.0.1/c", body: .text("hello")), NetworkAnswer(status: 202)),
            ],
            Self.get + """
                console.log(await fetched('https://api.example.com/a?x=1'));
                console.log(await fetched('http://api.example.com/a'));
                console.log(await get('https://api.example.com:8443/b'));
                console.log(await get('http://10.0.0.1/c', { method: 'POST', body: 'hello' }));
                """)
        #expect(result == Result(log: [#"200 {"by":"fetch"}"#, "200 by fetch in plain text", "201 by https", "202 "]))
    }

    @Test func whatNoExchangeAnswersFailsAsTheNetworkDoes() async throws {
        let result = try await run(
            [
                NetworkExchange(.init(url: "https://api.example.com/roles"), NetworkAnswer(status: 204)),
                NetworkExchange(.init(url: "https://api.example.com/never"), NetworkAnswer(status: 204)),
                NetworkExchange(.init(url: "https://api.example.com/perhaps"), NetworkAnswer(status: 204), isOptional: true),
                NetworkExchange(.init(url: "https://api.example.com/often"), NetworkAnswer(status: 204), times: nil),
            ],
            Self.get + """
                console.log(await fetched('https://api.example.com/role'));
                console.log(await get('https://api.example.com/roles', { method: 'POST' }));
                console.log(await get('https://api.example.com/roles'));
                console.log(await get('https://api.example.com/roles'));
                console.log(await fetched('http://other.example.com/'));
                """)
        #expect(
            result
                == Result(
                    log: [
                        "fetch failed: ECONNREFUSED connect ECONNREFUSED api.example.com:443",
                        "ECONNREFUSED connect ECONNREFUSED api.example.com:443", "204 ", "ECONNREFUSED connect ECONNREFUSED api.example.com:443",
                        "fetch failed: ECONNREFUSED connect ECONNREFUSED other.example.com:80",
                    ],
                    unexpected: [
                        "GET https://api.example.com/role was not expected: network: has GET https://api.example.com/roles",
                        "POST https://api.example.com/roles was not expected: network: has GET for this URL",
                        "GET https://api.example.com/roles was not expected: network: has it once: write times: 2, or times: any",
                        "GET http://other.example.com/ was not expected: add it to network:",
                    ], unused: ["GET https://api.example.com/never"]))
    }

    @Test func exchangesForOneRequestAnswerOneAfterTheOther() async throws {
        let result = try await run(
            [
                NetworkExchange(.init(url: "https://api.example.com/*"), NetworkAnswer(error: "ECONNRESET")),
                NetworkExchange(.init(url: "https://api.example.com/*"), NetworkAnswer(status: 500), times: 2),
                NetworkExchange(.init(url: "https://api.example.com/*/7"), NetworkAnswer(body: Array("at last".utf8))),
            ],
            Self.get + "for (let i = 0; i < 4; i += 1) console.log(await fetched('https://api.example.com/users/7'));")
        #expect(result == Result(log: ["fetch failed: ECONNRESET read ECONNRESET", "500 ", "500 ", "200 at last"]))
    }

    @Test("Errors are those of the network, for fetch and for sockets", arguments: [
        ("ECONNREFUSED", "ECONNREFUSED connect ECONNREFUSED api.example.com:443"), ("ENOTFOUND", "ENOTFOUND getaddrinfo ENOTFOUND api.example.com"),
        ("ETIMEDOUT", "ETIMEDOUT connect ETIMEDOUT api.example.com:443"), ("CERT_HAS_EXPIRED", "CERT_HAS_EXPIRED certificate has expired"),
        ("UND_ERR_HEADERS_TIMEOUT", "UND_ERR_HEADERS_TIMEOUT Headers Timeout Error"), ("EOTHER", "EOTHER EOTHER"),
    ])
    func errors(code: String, text: String) async throws {
        let result = try await run(
            [NetworkExchange(.init(url: "https://api.example.com/"), NetworkAnswer(error: code), times: 2)],
            Self.get + "console.log(await fetched('https://api.example.com'));\nconsole.log(await get('https://api.example.com'));")
        #expect(result == Result(log: ["fetch failed: \(text)", text]))
    }

    @Test func anAnswerThatIsCutFailsInItsBody() async throws {
        let result = try await run(
            [NetworkExchange(.init(url: "https://api.example.com/"), NetworkAnswer(body: Array("hal".utf8), failure: .cut), times: 2)],
            Self.get + "console.log(await fetched('https://api.example.com'));\nconsole.log(await get('https://api.example.com'));")
        #expect(result == Result(log: ["in body: UND_ERR_SOCKET other side closed", "in body: ECONNRESET aborted"]))
    }

    @Test func aScriptWaitsForSilenceUntilItGivesUp() async throws {
        let result = try await run(
            [NetworkExchange(.init(url: "https://api.example.com/"), NetworkAnswer(failure: .silence))],
            """
            try { await fetch('https://api.example.com', { signal: AbortSignal.timeout(500) }); } catch (error) { console.log(error.name); }
            """)
        // Whether the request had come by then is the computer's affair.
        #expect(result.log == ["TimeoutError"])
    }

    @Test func connectionsWithoutHTTPAreRefusedAndNamesLeadNowhereElse() async throws {
        let result = try await run(
            [],
            """
            const net = require('net');
            await new Promise((resolve) => {
              const socket = net.connect(5432, 'db.example.com', () => socket.write('\\0\\0\\0\\x08'));
              socket.on('error', (error) => { console.log(error.code, error.message); resolve(); });
            });
            console.log(await require('dns').promises.lookup('db.example.com'));
            """)
        #expect(
            result
                == Result(log: [
                    "EACCES connect EACCES db.example.com:5432 (a test's network has HTTP alone, and this connection carries something else)",
                    "{ address: '127.0.0.1', family: 4 }",
                ]))
    }

    @Test func whatThePolicyDeniesStaysDenied() async throws {
        let exchanges = [NetworkExchange(.init(url: "https://*"), NetworkAnswer(), times: nil)]
        let fetch = Self.get + "console.log(await fetched('https://tracker.example.com'), await get('https://10.0.0.1'));"
        let settings = NetworkSettings(mode: .public, deny: [try NetworkRule("tracker.example.com")])
        let result = try await run(exchanges, fetch, settings: settings)
        #expect(
            result
                == Result(log: [
                    "fetch failed: EACCES connect EACCES tracker.example.com:443 (the network policy denies tracker.example.com) "
                        + "EACCES connect EACCES 10.0.0.1:443 (the network policy allows public addresses only, and 10.0.0.1 is a private address)"
                ]))
    }

    @Test func requestsAreToldApartByHeadersAndBody() async throws {
        let result = try await run(
            [
                NetworkExchange(
                    .init(
                        method: "POST", url: "https://api.example.com/", headers: ["Authorization": try JSONPattern(["$matches": "^Bearer "])],
                        body: .json(try JSONPattern(["id": 1]))),
                    NetworkAnswer(status: 201)),
                NetworkExchange(.init(method: "POST", url: "https://api.example.com/", body: .form(try JSONPattern(["grant": "code"]))), NetworkAnswer(status: 202)),
                NetworkExchange(.init(method: "POST", url: "https://api.example.com/", body: .bytes([1, 2])), NetworkAnswer(status: 203)),
            ],
            Self.get + """
                const post = (body, headers = {}) => fetched('https://api.example.com', { method: 'POST', headers, body });
                console.log(await post(new Uint8Array([1, 2])));
                console.log(await post(new URLSearchParams({ grant: 'code', more: 'x' })));
                console.log(await post('{"id": 1, "name": "x"}', { authorization: 'Bearer x' }));
                console.log(await post('{"id": 2}', { authorization: 'Bearer x' }));
                console.log(await post('{"id": 1}'));
                """)
        #expect(
            result
                == Result(
                    log: ["203 ", "202 ", "201 ", "fetch failed: ECONNREFUSED connect ECONNREFUSED api.example.com:443", "fetch failed: ECONNREFUSED connect ECONNREFUSED api.example.com:443"],
                    unexpected: [
                        "POST https://api.example.com/ was not expected: its body is not what network: says",
                        "POST https://api.example.com/ was not expected: its headers are not what network: says",
                    ]))
    }

    @Test func answersGoOutInTheirOrder() async throws {
        let result = try await run(
            [
                NetworkExchange(.init(url: "https://api.example.com/1"), NetworkAnswer(), order: 3),
                NetworkExchange(.init(url: "https://api.example.com/2"), NetworkAnswer(), order: 1),
                NetworkExchange(.init(url: "https://api.example.com/3"), NetworkAnswer(), order: 2),
            ],
            "await Promise.all([1, 2, 3].map((n) => fetch(`https://api.example.com/${n}`).then(() => console.log(n))));")
        #expect(result == Result(log: ["2", "3", "1"]))
    }

    @Test func anAnswerIsNotHeldBackForARequestThatNeverComes() async throws {
        let network = try await RecordedNetwork(
            [
                NetworkExchange(.init(url: "https://api.example.com/1"), NetworkAnswer(), order: 1),
                NetworkExchange(.init(url: "https://api.example.com/2"), NetworkAnswer(), order: 2),
            ], patience: .milliseconds(50))
        var configuration = ActionHostConfiguration()
        configuration.network.routes = network.routes
        let outcome = try await ActionHost(
            catalog: .handler("console.log((await fetch('https://api.example.com/2')).status);"), configuration: configuration
        ).login(PostLoginEvent())
        let unused = network.unusedExchanges.map(\.request.url)
        #expect(outcome.logLines == ["200"])
        #expect(unused == ["https://api.example.com/1"])
        await network.shutDown()
    }
}
