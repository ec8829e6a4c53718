import NIOCore
import TestSupport
import Testing
@testable import NodeAPI

@Suite("net, tls and dns", .timeLimit(.minutes(3)))
struct NetTests {
    @Test(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
    func sameAsNode() async throws {
        try await withServers { prelude in
            let machine = try await TestMachine()
            let cases = try await CaseFile.cases("Net/cases.js", as: CaseFile.NamedBody.self, on: machine)
            #expect(cases.count >= 46)
            let expected = try await NodeReference.texts(of: cases.map { NodeExpression(source: "(async () => {\(prelude)\($0.body)\n})()") })
            for (test, expected) in zip(cases, expected) {
                let result = try await machine.run(prelude + test.body)
                #expect(result.text == expected, "\(test.name): \(result)")
            }
        }
    }

    @Test("Nobody can listen")
    func servers() async throws {
        let machine = try await TestMachine()
        let text = try await machine.text(
            """
            const error = await new Promise((resolve) => require('net').createServer().on('error', resolve).listen(80));
            let other;
            try { require('tls').createServer({}); } catch (thrown) { other = thrown; }
            return [error.code, error.syscall, error.message, other.code, require('net').createServer().listening].join();
            """)
        #expect(text == "EACCES,listen,listen EACCES: permission denied,EACCES,false")
    }

    @Test("Sockets of the file system are refused")
    func path() async throws {
        let machine = try await TestMachine()
        let text = try await machine.text(
            "return new Promise((resolve) => require('net').connect('/var/run/docker.sock').on('error', (e) => resolve([e.code, e.message].join())));")
        #expect(text == "EACCES,connect EACCES /var/run/docker.sock")
    }

    @Test("A native error has a stack, though no script ran when it was made")
    func stack() async throws {
        let text = try await TestMachine().text(
            """
            const error = await new Promise((resolve) => require('net').connect(1, '127.0.0.1').on('error', resolve));
            const { value, enumerable } = Object.getOwnPropertyDescriptor(error, 'stack');
            return [value, enumerable].join();
            """)
        #expect(text == "Error: connect ECONNREFUSED 127.0.0.1:1,false")
    }

    @Test("A TLSSocket can be made over any stream, as packages do to learn its class; TLS runs over sockets alone")
    func streamOfTLSSocket() async throws {
        let text = try await TestMachine().text(
            """
            const { Duplex, PassThrough } = require('stream'), { Socket } = require('net'), tls = require('tls');
            const parent = new tls.TLSSocket(new PassThrough())._handle._parentWrap;
            const codes = [() => new tls.TLSSocket({}), () => tls.connect({ socket: new PassThrough() })].map((run) => { try { run(); } catch (error) { return error.code; } });
            return [parent.constructor.name, parent instanceof Socket, parent instanceof Duplex, parent.stream instanceof PassThrough, ...codes].join();
            """)
        #expect(text == "JSStreamSocket,true,true,true,ERR_INVALID_ARG_TYPE,ERR_INVALID_ARG_TYPE")
    }

    @Test("Records that the resolver does not know are not implemented")
    func records() async throws {
        let machine = try await TestMachine()
        let text = try await machine.text(
            """
            const error = await new Promise((resolve) => require('dns').resolveMx('example.com', resolve));
            const other = await require('dns').promises.resolveTxt('example.com').catch((error) => error);
            return [error.code, error.syscall, error.hostname, error.message, other.code].join();
            """)
        #expect(text == "ENOTIMP,queryMx,example.com,queryMx ENOTIMP example.com,ENOTIMP")
    }

    /// The ports and the authority of ``TestServer``s, as declarations for the cases.
    private func withServers(_ body: (_ prelude: String) async throws -> Void) async throws {
        let (echo, closing, gone) = (try await TestServer.echo(), try await TestServer.closing(), try await TestServer.echo())
        let secure = try await TestServer.echo(TestCertificates.server)
        let nobody = gone.port
        await gone.close()
        try await body(
            "const ECHO = \(echo.port), SECURE = \(secure.port), CLOSING = \(closing.port), GONE = \(nobody), authority = `\(TestCertificates.authority)`;\n")
        for server in [echo, closing, secure] { await server.close() }
    }
}
