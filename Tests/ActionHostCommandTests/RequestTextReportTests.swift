import PostLogin
import Testing

@testable import ActionHostCommand

@Suite("Outgoing requests as text")
struct RequestTextReportTests {
    @Test("Each has a line, a refusal says which rule it was", arguments: [
        (
            OutgoingRequest(
                method: "GET", target: "https://api.example.com/users", status: 200, bytesSent: 0, bytesReceived: 1234,
                duration: .milliseconds(12)),
            "GET https://api.example.com/users 200, 0 B out, 1234 B in, 12.0 ms"
        ),
        (
            OutgoingRequest(
                method: "POST", target: "https://tenant.example.com/token", route: "http://127.0.0.1:8080", status: 404, bytesSent: 5,
                duration: .seconds(2)),
            "POST https://tenant.example.com/token by http://127.0.0.1:8080 404, 5 B out, 0 B in, 2.00 s"
        ),
        (
            OutgoingRequest(
                method: "connect", target: "127.0.0.1:25", duration: .milliseconds(1), error: "the network policy denies *:25", isRefused: true),
            "connect 127.0.0.1:25, 0 B out, 0 B in, 1.00 ms\nrefused: the network policy denies *:25"
        ),
        (
            OutgoingRequest(method: "GET", target: "http://a.example/", error: "getaddrinfo ENOTFOUND a.example"),
            "GET http://a.example/, 0 B out, 0 B in, 0.00 ms\ngetaddrinfo ENOTFOUND a.example"
        ),
    ])
    func lines(request: OutgoingRequest, text: String) {
        let line = ReportLine(request)
        #expect(line.label == "request")
        #expect(line.text == text)
        #expect(line.tone == (request.error == nil ? nil : .careful))
    }

    @Test func asJSON() {
        #expect(
            OutgoingRequest(
                method: "GET", target: "https://a.example/x", route: "http://127.0.0.1:1", status: 200, bytesSent: 1, bytesReceived: 2,
                duration: .milliseconds(3)
            ).json.jsonText
                == #"{"method":"GET","target":"https://a.example/x","route":"http://127.0.0.1:1","status":200,"bytes_sent":1,"bytes_received":2,"duration_ms":3}"#)
        #expect(
            OutgoingRequest(method: "connect", target: "a.example:25", error: "no", isRefused: true).json.jsonText
                == #"{"method":"connect","target":"a.example:25","bytes_sent":0,"bytes_received":0,"duration_ms":0,"error":"no","refused":true}"#)
    }
}
