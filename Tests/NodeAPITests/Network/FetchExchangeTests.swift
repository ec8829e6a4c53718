import Foundation
import NIOCore
import TestSupport
import Testing
@testable import NodeAPI

@Suite("The transport of fetch", .timeLimit(.minutes(1)))
struct FetchExchangeTests {
    private let session = NetworkSession()

    private func exchange(
        _ policy: NetworkPolicy = NetworkPolicy(), authorities: [[UInt8]] = [], resolver: any Resolver = FixedResolver(["localhost": [["127.0.0.1"]]])
    ) -> FetchExchange {
        FetchExchange(network: Network(policy: policy, authorities: authorities, resolver: resolver), session: session)
    }

    private func request(_ url: String, method: String = "GET", headers: [(String, String)] = [], body: FetchRequest.Body = .none) throws -> FetchRequest {
        FetchRequest(method: method, url: try WHATWGURL(parsing: url), headers: headers.map { (name: $0.0, value: $0.1) }, body: body)
    }

    private func text(_ exchange: FetchExchange) async throws -> String {
        var bytes: [UInt8] = []
        while let piece = try await exchange.read() { bytes += piece }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func aRequestAndItsAnswer() async throws {
        let server = try await TestServer.web()
        let exchange = exchange()
        let response = try await exchange.start(
            try request("http://localhost:\(server.port)/echo?q=1#part", headers: [("x-one", "1"), ("Authorization", "Bearer secret")]))
        #expect(response.status == 200)
        #expect(response.statusText == "OK")
        #expect(response.headers.first { $0.name == "x-set" }?.value == "\u{C3}\u{A9}")
        let body = try await text(exchange)
        #expect(body == "GET /echo?q=1\nAuthorization: Bearer secret\nhost: localhost:\(server.port)\nx-one: 1\n\n")
        let records = session.endExecution()
        #expect(records.map(\.target) == ["http://localhost:\(server.port)/echo"])
        #expect(records.map(\.status) == [200])
        #expect(records.map(\.bytesReceived) == [body.utf8.count])
        #expect(!"\(records)".contains("secret"))
        await server.close()
    }

    /// The attack on a check by name: the name leads elsewhere once it has passed.
    @Test func aNameThatMovesToAnotherAddressIsCheckedForEachConnection() async throws {
        let server = try await TestServer.web()
        let resolver = FixedResolver(["moving.example": [["127.0.0.1"], ["127.0.0.2"]]])
        let policy = NetworkPolicy(mode: .public, allow: [try NetworkRule("127.0.0.1/32")])
        let url = "http://moving.example:\(server.port)/status/204"
        #expect(try await exchange(policy, resolver: resolver).start(try request(url)).status == 204)
        // What was checked is what was connected to: nobody has asked for it again.
        #expect(resolver.questions == ["moving.example"])
        let error = await #expect(throws: NetworkError.self) { try await exchange(policy, resolver: resolver).start(try request(url)) }
        #expect(error?.code == "EACCES")
        #expect(resolver.questions == ["moving.example", "moving.example"])
        await server.close()
    }

    @Test func aBodyThatIsKnown() async throws {
        let server = try await TestServer.web()
        let exchange = exchange()
        _ = try await exchange.start(try request("http://localhost:\(server.port)/echo", method: "POST", body: .bytes(Array("hello".utf8))))
        let body = try await text(exchange)
        #expect(body == "POST /echo\nContent-Length: 5\nhost: localhost:\(server.port)\n\nhello")
        #expect(session.endExecution().map(\.bytesSent) == [5])
        await server.close()
    }

    @Test func aBodyPieceByPiece() async throws {
        let server = try await TestServer.web()
        let exchange = exchange()
        async let response = exchange.start(try request("http://localhost:\(server.port)/echo", method: "PUT", body: .stream))
        for piece in ["one ", "two ", "three"] { try await exchange.write(Array(piece.utf8)) }
        exchange.endBody()
        #expect(try await response.status == 200)
        let body = try await text(exchange)
        #expect(body.hasSuffix("\n\none two three"))
        #expect(body.contains("transfer-encoding: chunked"))
        #expect(session.endExecution().map(\.bytesSent) == [13])
        await server.close()
    }

    @Test func aRedirectIsTheCallersToFollow() async throws {
        let server = try await TestServer.web()
        let exchange = exchange()
        let response = try await exchange.start(try request("http://localhost:\(server.port)/redirect?http://127.0.0.1/"))
        #expect(response.status == 302)
        #expect(response.headers.first { $0.name == "location" }?.value == "http://127.0.0.1/")
        await server.close()
    }

    @Test("What cannot be reached has Node's code")
    func unreachable() async throws {
        let server = try await TestServer.web()
        let port = server.port
        await server.close()
        let refused = await #expect(throws: NetworkError.self) { try await exchange().start(try request("http://localhost:\(port)/")) }
        #expect(refused?.code == "ECONNREFUSED")
        #expect(refused?.message == "connect ECONNREFUSED 127.0.0.1:\(port)")
        let unknown = await #expect(throws: NetworkError.self) { try await exchange().start(try request("http://nowhere.example/")) }
        #expect(unknown?.code == "ENOTFOUND")
        #expect(unknown?.message == "getaddrinfo ENOTFOUND nowhere.example")
        #expect(session.endExecution().map(\.error) == ["connect ECONNREFUSED 127.0.0.1:\(port)", "getaddrinfo ENOTFOUND nowhere.example"])
    }

    @Test func theNextAddressIsTried() async throws {
        let server = try await TestServer.web()
        let resolver = FixedResolver(["two.example": [["127.0.0.2", "127.0.0.1"]]])
        #expect(try await exchange(resolver: resolver).start(try request("http://two.example:\(server.port)/status/204")).status == 204)
        await server.close()
    }

    @Test func theOtherSideCloses() async throws {
        let server = try await TestServer.web()
        let error = await #expect(throws: NetworkError.self) { try await exchange().start(try request("http://localhost:\(server.port)/close")) }
        #expect(error?.code == "UND_ERR_SOCKET")
        #expect(error?.message == "other side closed")
        await server.close()
    }

    @Test func overTLS() async throws {
        let server = try await TestServer.web(TestCertificates.server)
        let exchange = exchange(authorities: TestCertificates.authorityBytes)
        #expect(try await exchange.start(try request("https://localhost:\(server.port)/status/200")).status == 200)
        await server.close()
    }

    @Test("What is wrong with a certificate has Node's code", arguments: [
        ("self-signed", "DEPTH_ZERO_SELF_SIGNED_CERT", "self-signed certificate"), ("expired", "CERT_HAS_EXPIRED", "certificate has expired"),
        ("unknown", "UNABLE_TO_VERIFY_LEAF_SIGNATURE", "unable to verify the first certificate"),
        (
            "other host", "ERR_TLS_CERT_ALTNAME_INVALID",
            "Hostname/IP does not match certificate's altnames: Host: localhost. is not in the cert's altnames: DNS:other.example"
        ),
    ])
    func verification(kind: String, code: String, message: String) async throws {
        let server = try await TestServer.web(TestCertificates.identity(kind))
        let exchange = exchange(authorities: kind == "unknown" ? [] : TestCertificates.authorityBytes)
        let error = await #expect(throws: NetworkError.self) { try await exchange.start(try request("https://localhost:\(server.port)/")) }
        #expect(error?.code == code)
        #expect(error?.message == message)
        await server.close()
    }

    @Test func thePolicyIsAskedForEachRequest() async throws {
        let server = try await TestServer.web()
        let refused = await #expect(throws: NetworkError.self) {
            try await exchange(NetworkPolicy(mode: .public)).start(try request("http://127.0.0.1:\(server.port)/"))
        }
        #expect(refused?.code == "EACCES")
        let records = session.endExecution()
        #expect(records.map(\.isRefused) == [true])
        #expect(records.map(\.status) == [nil])
        await server.close()
    }

    @Test func whereARedirectLeadsIsAskedAboutToo() async throws {
        let (server, inside) = (try await TestServer.web(), try await TestServer.web())
        let policy = NetworkPolicy(mode: .public, allow: [try NetworkRule("localhost:\(server.port)")])
        let response = try await exchange(policy).start(
            try request("http://localhost:\(server.port)/redirect?http://127.0.0.1:\(inside.port)/status/200"))
        let location = try #require(response.headers.first { $0.name == "location" }?.value)
        let refused = await #expect(throws: NetworkError.self) { try await exchange(policy).start(try request(location)) }
        #expect(refused?.code == "EACCES")
        let records = session.endExecution()
        #expect(records.map(\.isRefused) == [false, true])
        #expect(records.map(\.target) == ["http://localhost:\(server.port)/redirect", "http://127.0.0.1:\(inside.port)/status/200"])
        await server.close()
        await inside.close()
    }

    @Test func aRouteLeadsElsewhereAndKeepsTheHostHeader() async throws {
        let server = try await TestServer.web()
        let policy = NetworkPolicy(mode: .none, routes: [try NetworkRoute("https://tenant.example.com=http://127.0.0.1:\(server.port)")])
        let exchange = exchange(policy)
        _ = try await exchange.start(try request("https://tenant.example.com/echo?a=b"))
        #expect(try await text(exchange) == "GET /echo?a=b\nhost: tenant.example.com\n\n")
        let records = session.endExecution()
        #expect(records.map(\.target) == ["https://tenant.example.com/echo"])
        #expect(records.map(\.route) == ["http://127.0.0.1:\(server.port)"])
        await server.close()
    }

    @Test("Everything in flight ends with the handler", arguments: ["silent", "stuck"])
    func cancellation(path: String) async throws {
        let server = try await TestServer.web()
        let exchange = exchange()
        let url = "http://localhost:\(server.port)/\(path)"
        async let outcome: String = {
            do {
                _ = try await exchange.start(try request(url))
                return try await text(exchange)
            } catch let error as NetworkError {
                return error.code
            }
        }()
        try await Task.sleep(for: .milliseconds(300))
        #expect(session.endExecution().count == 1)
        #expect(try await outcome == "ABORT_ERR")
        await server.close()
    }

    /// A refusal may come while the exchange is still being started: it stays a refusal, and does not become a cancellation.
    @Test func aRefusalThatComesAtOnceIsToldAsOne() async throws {
        let policy = NetworkPolicy(mode: .none)
        let codes = try await withThrowingTaskGroup(of: String.self) { tasks in
            for _ in 0..<2000 {
                tasks.addTask {
                    do {
                        _ = try await exchange(policy).start(try request("http://127.0.0.1/"))
                        return "it was sent"
                    } catch let error as NetworkError {
                        return error.code
                    }
                }
            }
            return try await tasks.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(codes == ["EACCES"])
    }

    @Test func bytesReceivedAreCapped() async throws {
        let server = try await TestServer.web()
        let session = NetworkSession(caps: NetworkCaps(bytesReceived: 1000))
        let exchange = FetchExchange(network: Network(policy: NetworkPolicy(), resolver: FixedResolver(["localhost": [["127.0.0.1"]]])), session: session)
        _ = try await exchange.start(try request("http://localhost:\(server.port)/big/100000"))
        let error = await #expect(throws: NetworkError.self) { try await text(exchange) }
        #expect(error?.message == "EACCES: the network policy allows 1000 bytes to be received in a login")
        #expect(session.endExecution().map(\.isRefused) == [true])
        await server.close()
    }

    @Test func whatNobodyReadsIsNotTakenIn() async throws {
        let server = try await TestServer.web()
        let exchange = exchange()
        _ = try await exchange.start(try request("http://localhost:\(server.port)/big/20000000"))
        try await Task.sleep(for: .milliseconds(300))
        let received = session.endExecution().map(\.bytesReceived)
        // A piece that waits to be read.
        #expect(received.count == 1)
        #expect((received.first ?? .max) <= 1 << 20)
        await server.close()
    }

    @Test func aRequestThatTakesTooLong() async throws {
        let server = try await TestServer.web()
        let session = NetworkSession(caps: NetworkCaps(timePerRequest: .milliseconds(200)))
        let exchange = FetchExchange(network: Network(policy: NetworkPolicy(), resolver: FixedResolver(["localhost": [["127.0.0.1"]]])), session: session)
        let error = await #expect(throws: NetworkError.self) { try await exchange.start(try request("http://localhost:\(server.port)/silent")) }
        #expect(error?.message == "EACCES: the network policy allows 0.2 seconds for a request")
        await server.close()
    }
}
