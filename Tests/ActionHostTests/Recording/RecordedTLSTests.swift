import Foundation
import PostLogin
import TestSupport
import Testing

@testable import ActionHost

/// TLS with a server whose authority the host has been told of: recorded, and run again when the server is gone.
@Suite("Recorded TLS", .timeLimit(.minutes(1)))
struct RecordedTLSTests {
    private func expectSame(_ server: TestServer, logs: [String], _ body: String) async throws {
        try await withFolder { folder in
            try write(["authority.pem": TestCertificates.authority], to: folder)
            let authorities = try CertificateAuthorities(file: "\(folder)/authority.pem")
            let run = try await RecordedRun([makeAction("action-1", handler(body))]) { $0.network.authorities = [authorities] }
            await server.close()
            #expect(run.outcomes[0].failure == nil)
            #expect(run.outcomes[0].logs == logs)
            let result = try await run.replay()
            #expect(result.lines == [])
            #expect(result.outcomes.map(ComparableOutcome.json) == run.outcomes.map(ComparableOutcome.json))
        }
    }

    @Test func fetchOverTLS() async throws {
        let server = try await TestServer.web(TestCertificates.server)
        try await expectSame(
            server, logs: ["200 POST /echo/a?b=c", "200 100000"],
            """
            const answer = await fetch('https://localhost:\(server.port)/echo/a?b=c', { method: 'POST', body: 'hello' });
            console.log(answer.status, (await answer.text()).split('\\n')[0]);
            const big = await fetch('https://localhost:\(server.port)/big/100000');
            console.log(big.status, (await big.text()).length);
            """)
    }

    @Test func httpsOverTLS() async throws {
        let server = try await TestServer.web(TestCertificates.server)
        try await expectSame(
            server, logs: ["200 true TLSv1.3 localhost Test Authority GET /echo/a?b=c", "200 true TLSv1.3 localhost Test Authority GET /echo/again"],
            """
            const https = require('https');
            const agent = new https.Agent({ keepAlive: true });
            const get = (path) => new Promise((resolve, reject) => https.get('https://localhost:\(server.port)' + path, { agent }, (answer) => {
              const { subject, issuer } = answer.socket.getPeerCertificate();
              const seen = [answer.statusCode, answer.socket.authorized, answer.socket.getProtocol(), subject.CN, issuer.CN];
              let text = '';
              answer.on('data', (piece) => { text += piece; }).on('end', () => resolve([...seen, text.split('\\n')[0]].join(' ')));
            }).on('error', reject));
            console.log(await get('/echo/a?b=c'));
            console.log(await get('/echo/again'));
            agent.destroy();
            """)
    }

    @Test func socketsOverTLS() async throws {
        let server = try await TestServer.echo(TestCertificates.server)
        try await expectSame(
            server, logs: ["true TLSv1.3 false localhost", ">hello", ">again"],
            """
            const socket = require('tls').connect({ host: 'localhost', port: \(server.port), servername: 'localhost' });
            const next = (name) => new Promise((resolve, reject) => { socket.once(name, resolve); socket.once('error', reject); });
            await next('secureConnect');
            console.log(socket.authorized, socket.getProtocol(), socket.alpnProtocol, socket.getPeerCertificate().subject.CN);
            socket.setEncoding('utf8');
            for (const word of ['hello', 'again']) {
              socket.write(word);
              console.log(await next('data'));
            }
            socket.destroy();
            """)
    }

    @Test func socketsWithAnAuthorityOfTheirOwnAndOneThatDoesNotTrust() async throws {
        let server = try await TestServer.echo(TestCertificates.server)
        try await withFolder { folder in
            try write(["actions/authority.pem": TestCertificates.authority, "actions/a.js": handler(
                """
                const tls = require('tls');
                const connect = (options) => new Promise((resolve) => {
                  const socket = tls.connect({ host: 'localhost', port: \(server.port), servername: 'localhost', ...options });
                  socket.once('secureConnect', () => { resolve(socket.authorized); socket.destroy(); }).once('error', (error) => resolve(error.code));
                });
                console.log(await connect({ ca: require('fs').readFileSync('authority.pem') }), await connect({}));
                """)], to: folder)
            let catalog = try ActionCatalog(folder: "\(folder)/actions")
            let observer = LoginObserver()
            let outcome = try await ActionHost(catalog: catalog, configuration: testConfiguration()).login(makeEvent(), observer: observer)
            await server.close()
            #expect(outcome.logs == ["true UNABLE_TO_VERIFY_LEAF_SIGNATURE"])
            let recording = try LoginRecording(parsing: try #require(observer.recording).text)
            #expect(try await LoginReplay(recording, catalog: catalog, configuration: testConfiguration()).run().lines == [])
        }
    }
}
