import Synchronization
import Testing
@testable import NodeAPI

@Suite("What a login does on the network")
struct NetworkSessionTests {
    private func records(_ session: NetworkSession) -> [NetworkRecord] {
        session.endExecution().map { record in
            var record = record
            record.duration = .zero
            return record
        }
    }

    @Test func isRecordedInTheOrderOfTheBeginnings() throws {
        let session = NetworkSession()
        let first = try session.begin(NetworkRecord(method: "GET", target: "https://a.example/1"))
        let second = try session.begin(NetworkRecord(method: "POST", target: "https://a.example/2"))
        try session.willSend(10, second)
        try session.didReceive(20, second)
        session.update(second) { $0.status = 201 }
        session.finish(second)
        session.finish(first, error: .unresolved("a.example", code: "ENOTFOUND"))
        session.finish(first)

        var one = NetworkRecord(method: "GET", target: "https://a.example/1")
        one.error = "getaddrinfo ENOTFOUND a.example"
        var other = NetworkRecord(method: "POST", target: "https://a.example/2")
        (other.status, other.bytesSent, other.bytesReceived) = (201, 10, 20)
        #expect(records(session) == [one, other])
        #expect(records(session) == [])
    }

    @Test func isCancelledWhenAHandlerHasSettled() throws {
        let session = NetworkSession()
        let cancelled = Mutex<[NetworkError]>([])
        let id = try session.begin(NetworkRecord(method: "GET", target: "https://a.example/"))
        session.onCancel(id) { error in cancelled.withLock { $0.append(error) } }
        let records = records(session)
        #expect(cancelled.withLock { $0 } == [.cancelled])
        #expect(records.map(\.error) == ["cancelled when the handler had settled"])

        // Too late: it is cancelled at once.
        session.onCancel(id) { error in cancelled.withLock { $0.append(error) } }
        #expect(cancelled.withLock { $0.count } == 2)
        // The next handler of the login may go out again, until the login ends.
        session.finish(try session.begin(NetworkRecord(method: "GET", target: "https://a.example/")))
        session.end()
        #expect(throws: NetworkError.cancelled) { try session.begin(NetworkRecord(method: "GET", target: "https://a.example/")) }
    }

    @Test func requestsAreCounted() throws {
        let session = NetworkSession(caps: NetworkCaps(requests: 2))
        for _ in 0..<2 { session.finish(try session.begin(NetworkRecord(method: "GET", target: "https://a.example/"))) }
        let refusal = try #require(throws: NetworkError.self) { try session.begin(NetworkRecord(method: "GET", target: "https://b.example/")) }
        #expect(refusal.code == "EACCES")
        #expect(refusal.message == "EACCES: the network policy allows 2 requests in a login")
        let records = records(session)
        #expect(records.map(\.isRefused) == [false, false, true])
        #expect(records.last?.error == "the network policy allows 2 requests in a login")
    }

    @Test func requestsAtATimeAreCounted() throws {
        let session = NetworkSession(caps: NetworkCaps(inFlight: 2))
        let record = NetworkRecord(method: "GET", target: "https://a.example/")
        let first = try session.begin(record)
        _ = try session.begin(record)
        #expect(session.exceededCap == nil)
        let refusal = try #require(throws: NetworkError.self) { try session.begin(record) }
        #expect(refusal.message == "EACCES: the network policy allows 2 requests at a time")
        #expect(session.exceededCap == .tooManyInFlight(limit: 2))
        session.finish(first)
        _ = try session.begin(record)
    }

    @Test func bytesAreCountedInBothDirections() throws {
        let session = NetworkSession(caps: NetworkCaps(bytesSent: 100, bytesReceived: 50))
        let id = try session.begin(NetworkRecord(method: "GET", target: "https://a.example/"))
        try session.willSend(60, id)
        try session.willSend(40, id)
        let sent = try #require(throws: NetworkError.self) { try session.willSend(1, id) }
        #expect(sent.message == "EACCES: the network policy allows 100 bytes to be sent in a login")
        try session.didReceive(50, id)
        let received = try #require(throws: NetworkError.self) { try session.didReceive(1, id) }
        #expect(received.message == "EACCES: the network policy allows 50 bytes to be received in a login")
        #expect(session.exceededCap == .tooManyBytesSent(limit: 100))
        session.finish(id, error: received)
        #expect(records(session).map(\.isRefused) == [true])
    }

    @Test func aRequestHasItsTime() async throws {
        let session = NetworkSession(caps: NetworkCaps(timePerRequest: .milliseconds(20)))
        let (errors, continuation) = AsyncStream.makeStream(of: NetworkError.self)
        let id = try session.begin(NetworkRecord(method: "GET", target: "https://a.example/"))
        session.onCancel(id) { continuation.yield($0) }
        var iterator = errors.makeAsyncIterator()
        #expect(await iterator.next()?.message == "EACCES: the network policy allows 0.02 seconds for a request")
        #expect(records(session).map(\.error) == ["the network policy allows 0.02 seconds for a request"])
    }

    @Test func onlySoManyRecordsAreKept() throws {
        let session = NetworkSession()
        for _ in 0..<1500 { session.finish(try session.begin(NetworkRecord(method: "GET", target: "https://a.example/"))) }
        #expect(records(session).count == 1000)
    }

    @Test("HTTP is known by its first line", arguments: [
        ("GET /a/b?secret=1 HTTP/1.1\r\nHost: x\r\n\r\n", "GET", "/a/b"), ("POST / HTTP/1.0\r\n", "POST", "/"),
        ("M-SEARCH /x HTTP/1.1\r\n", "M-SEARCH", "/x"), ("CONNECT a.example:443 HTTP/1.1\r\n", "CONNECT", " a.example:443"),
    ])
    func requestLine(text: String, method: String, path: String) {
        #expect(HTTPLine.request(Array(text.utf8)) == HTTPLine.Request(method: method, path: path))
    }

    @Test("Other bytes are not HTTP", arguments: ["", "GET", "get / HTTP/1.1\r\n", "GET / HTTP/2\r\n", "GET /\r\n", "{\"GET / HTTP/1.1\r\n", "EHLO x\r\n"])
    func noRequestLine(text: String) { #expect(HTTPLine.request(Array(text.utf8)) == nil) }

    @Test func statusLine() {
        #expect(HTTPLine.status(Array("HTTP/1.1 404 Not Found\r\n".utf8)) == 404)
        #expect(HTTPLine.status(Array("HTTP/1.1 204\r\n".utf8)) == 204)
        #expect(HTTPLine.status(Array("hello".utf8)) == nil)
    }
}
