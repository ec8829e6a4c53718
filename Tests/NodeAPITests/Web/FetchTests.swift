import TestSupport
import Testing
@testable import NodeAPI

@Suite("fetch", .timeLimit(.minutes(5)), .enabled(if: NodeReference.isAvailable, NodeReference.skipped))
struct FetchTests {
    @Test func sameAsNode() async throws {
        let server = try FetchServer(node: #require(NodeReference.executable))
        let prelude = "const base = 'http://127.0.0.1:\(server.ports.plain)';"
        let differences = try await NodeComparison.differences(in: "Web/fetch-cases.js", atLeast: 90, prelude: prelude)
        #expect(differences == [])
    }

    @Test func http2OverTLS() async throws {
        let server = try FetchServer(node: #require(NodeReference.executable))
        let network = Network(policy: NetworkPolicy(), authorities: TestCertificates.authorityBytes)
        let machine = try await TestMachine(granting: NodeSettings(network: network))
        let text = try await machine.text(
            """
            const base = 'https://localhost:\(server.ports.secure)';
            const answers = await Promise.all([1, 2, 3].map((n) => fetch(base + '/echo?' + n, { method: 'POST', body: 'b' + n }).then((r) => r.json())));
            const redirected = await fetch(base + '/redirect/302');
            const packed = await (await fetch(base + '/packed/gzip')).text();
            return [...answers.map((a) => [a.httpVersion, a.path, a.body].join(' ')), redirected.url.replace(base, ''), packed.length].join();
            """)
        #expect(text == "2.0 /echo?1 b1,2.0 /echo?2 b2,2.0 /echo?3 b3,/echo,900")
    }

    @Test func anAuthorityThatIsNotTrusted() async throws {
        let server = try FetchServer(node: #require(NodeReference.executable))
        let text = try await TestMachine().text(
            "return fetch('https://localhost:\(server.ports.secure)/').then(String, (e) => [e.name, e.message, e.cause.code].join());")
        #expect(text == "TypeError,fetch failed,UNABLE_TO_VERIFY_LEAF_SIGNATURE")
    }
}
