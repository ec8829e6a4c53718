import Foundation
import NIOPosix
import NIOSSL
import TestSupport
import Testing
@testable import NodeAPI

@Suite("Connections", .timeLimit(.minutes(1)))
struct NetworkSocketTests {
    private let session = NetworkSession()

    private func connect(_ port: UInt16, isSecure: Bool = false) async throws -> NetworkSocket {
        let activity = try SocketActivity(of: NetworkOrigin(isSecure: isSecure, host: "localhost", port: port), in: session)
        let socket = try await NetworkSocket.connect(
            to: try #require(IPAddress("127.0.0.1")), port: port, timeout: .seconds(10), on: MultiThreadedEventLoopGroup.singleton, activity: activity)
        activity.onCancel { [weak socket] _ in socket?.close() }
        return socket
    }

    /// Everything up to the end, or `count` bytes.
    private func text(_ socket: NetworkSocket, _ count: Int = .max) async throws -> String {
        var bytes: [UInt8] = []
        while bytes.count < count, case .bytes(let piece) = try await socket.read() { bytes += piece }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func options(_ name: String = "localhost", trusting authorities: [[UInt8]] = TestCertificates.authorityBytes) -> TLSOptions {
        TLSOptions(serverName: name, hostTrust: LazyTrust(authorities: authorities))
    }

    @Test func bytesGoBothWays() async throws {
        let server = try await TestServer.echo()
        let socket = try await connect(server.port)
        #expect(socket.remoteEndpoint?.address == "127.0.0.1")
        #expect(socket.remoteEndpoint?.port == Int(server.port))
        #expect(socket.localEndpoint?.family == "IPv4")
        try await socket.write(Array("one".utf8))
        #expect(try await text(socket, 4) == ">one")
        try await socket.endWriting()
        #expect(try await text(socket) == "bye")
        guard case .end = try await socket.read() else { return #expect(Bool(false)) }
        socket.close()
        let records = session.endExecution()
        #expect(records.map(\.target) == ["localhost:\(server.port)"])
        #expect(records.map(\.bytesSent) == [3])
        #expect(records.map(\.bytesReceived) == [7])
        #expect(records.map(\.error) == [nil])
        await server.close()
    }

    @Test func nobodyThere() async throws {
        let server = try await TestServer.echo()
        let port = server.port
        await server.close()
        let error = await #expect(throws: NetworkError.self) { try await connect(port) }
        #expect(error?.code == "ECONNREFUSED")
        #expect(error?.message == "connect ECONNREFUSED 127.0.0.1:\(port)")
        #expect(error?.errno == -111)
        #expect(error?.syscall == "connect")
        #expect(error?.address == "127.0.0.1")
        #expect(error?.port == port)
    }

    @Test func writingToAClosedConnection() async throws {
        let server = try await TestServer.closing()
        let socket = try await connect(server.port)
        try await socket.write([1])
        guard case .end = try await socket.read() else { return #expect(Bool(false)) }
        let error = await #expect(throws: NetworkError.self) {
            for _ in 0..<100 {
                try await socket.write([1])
                try await Task.sleep(for: .milliseconds(10))
            }
        }
        #expect(["EPIPE", "ECONNRESET"].contains(error?.code))
        await server.close()
    }

    @Test func theEndOfAnExecutionClosesAndFreesReaders() async throws {
        let server = try await TestServer.echo()
        let socket = try await connect(server.port)
        async let piece = socket.read()
        try await Task.sleep(for: .milliseconds(50))
        #expect(session.endExecution().map(\.method) == ["connect"])
        guard case .end = try await piece else { return #expect(Bool(false)) }
        await #expect(throws: NetworkError.self) { try await socket.write([1]) }
        await server.close()
    }

    @Test func httpIsRecordedByRequest() async throws {
        let server = try await TestServer.web()
        let socket = try await connect(server.port)
        for (path, status) in [("/status/201?token=secret", 201), ("/status/404", 404)] {
            try await socket.write(Array("GET \(path) HTTP/1.1\r\nhost: localhost\r\n\r\n".utf8))
            #expect(try await text(socket, 20).hasPrefix("HTTP/1.1 \(status)"))
        }
        socket.close()
        let records = session.endExecution()
        #expect(records.map(\.method) == ["GET", "GET"])
        #expect(records.map(\.target) == ["http://localhost:\(server.port)/status/201", "http://localhost:\(server.port)/status/404"])
        #expect(records.map(\.status) == [201, 404])
        await server.close()
    }

    @Test func overTLS() async throws {
        let server = try await TestServer.echo(TestCertificates.server)
        let socket = try await connect(server.port, isSecure: true)
        var options = options()
        options.protocols = ["h2", "http/1.1"]
        let details = try await socket.startTLS(options, initial: [])
        #expect(details.verification?.errorCode == nil)
        #expect(details.negotiatedProtocol == "http/1.1")
        #expect(details.versionName == "TLSv1.3")
        let certificate = try #require(details.verification?.chain.first.flatMap(PeerCertificate.init))
        #expect(certificate.subject.map(\.value) == ["localhost"])
        #expect(certificate.issuer.map(\.value) == ["Test Authority"])
        #expect(certificate.alternativeNames == "DNS:localhost, IP Address:127.0.0.1")
        #expect(certificate.fingerprints.map(\.count) == [59, 95, 191])
        try await socket.write(Array("hi".utf8))
        #expect(try await text(socket, 3) == ">hi")
        try await socket.endWriting()
        #expect(try await text(socket) == "bye")
        socket.close()
        await server.close()
    }

    @Test func olderVersionsOnRequest() async throws {
        let server = try await TestServer.echo(TestCertificates.server)
        let socket = try await connect(server.port, isSecure: true)
        var options = options()
        options.maximumVersion = .tlsv12
        #expect(try await socket.startTLS(options, initial: []).versionName == "TLSv1.2")
        socket.close()
        await server.close()
    }

    @Test func aReaderLetsGoWhenTLSBegins() async throws {
        let server = try await TestServer.echo(TestCertificates.server)
        let socket = try await connect(server.port)
        async let piece = socket.read()
        try await Task.sleep(for: .milliseconds(50))
        _ = try await socket.startTLS(options(), initial: [])
        guard case .released = try await piece else { return #expect(Bool(false)) }
        try await socket.write(Array("hi".utf8))
        #expect(try await text(socket, 3) == ">hi")
        socket.close()
        await server.close()
    }

    @Test("What is wrong with a certificate has Node's code", arguments: [
        ("self-signed", "DEPTH_ZERO_SELF_SIGNED_CERT", "self-signed certificate"), ("expired", "CERT_HAS_EXPIRED", "certificate has expired"),
        ("unknown", "UNABLE_TO_VERIFY_LEAF_SIGNATURE", "unable to verify the first certificate"),
    ])
    func verification(kind: String, code: String, message: String) async throws {
        let server = try await TestServer.echo(TestCertificates.identity(kind))
        let socket = try await connect(server.port, isSecure: true)
        let details = try await socket.startTLS(
            options(trusting: kind == "unknown" ? [] : TestCertificates.authorityBytes), initial: [])
        #expect(details.verification?.errorCode == code)
        #expect(details.verification?.errorMessage == message)
        socket.close()
        await server.close()
    }

    @Test func noTLSOnTheOtherSide() async throws {
        let server = try await TestServer.echo()
        let socket = try await connect(server.port, isSecure: true)
        let error = await #expect(throws: NetworkError.self) { try await socket.startTLS(options(), initial: []) }
        #expect(error?.code == "ERR_SSL_WRONG_VERSION_NUMBER")
        await server.close()
    }
}
