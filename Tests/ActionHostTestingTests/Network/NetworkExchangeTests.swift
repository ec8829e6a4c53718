@testable import ActionHostTesting
import PostLogin
import Testing

/// How exchanges are written.
@Suite struct NetworkExchangeTests {
    @Test func everyMemberIsReadAndWritten() throws {
        let json: JSONValue = [
            "request": [
                "method": "POST", "url": "https://api.example.com/x", "headers": ["x-id": ["$matches": "^7"]], "json": ["a": ["$type": "number"]],
            ],
            "respond": ["status": 201, "status_text": "Made", "headers": ["a": "1", "b": ["2", "3"]], "body": "text", "delay": "200ms", "cut": true],
            "times": 2, "optional": true, "order": 4,
        ]
        let exchange = try NetworkExchange(json: json)
        let pattern = NetworkRequestPattern(
            method: "POST", url: "https://api.example.com/x", headers: ["X-Id": try JSONPattern(["$matches": "^7"])],
            body: .json(try JSONPattern(["a": ["$type": "number"]])))
        let answer = NetworkAnswer(
            status: 201, statusText: "Made", headers: [("a", "1"), ("b", "2"), ("b", "3")], body: Array("text".utf8), failure: .cut,
            delay: .milliseconds(200))
        #expect(exchange == NetworkExchange(pattern, answer, times: 2, isOptional: true, order: 4))
        #expect(exchange.json == json)
    }

    @Test("Short forms", arguments: [
        (["request": "GET https://a.example/", "respond": 204], ["request": "GET https://a.example/", "respond": ["status": 204]]),
        (
            ["request": "GET https://a.example/", "respond": ["json": [1]]],
            ["request": "GET https://a.example/", "respond": ["status": 200, "headers": ["content-type": "application/json"], "body": "[1]"]]
        ),
        (
            ["request": "GET https://a.example/", "respond": ["base64": "/w=="], "times": "any"],
            ["request": "GET https://a.example/", "respond": ["status": 200, "base64": "/w=="], "times": "any"]
        ),
        (["request": "GET https://a.example/", "error": "timeout"], ["request": "GET https://a.example/", "error": "timeout"]),
        (
            ["request": "GET https://a.example/", "error": ["code": "EX", "message": "m"]],
            ["request": "GET https://a.example/", "error": ["code": "EX", "message": "m"]]
        ),
        (["request": ["url": "https://a.example/", "form": ["a": "b"]], "error": "ENOTFOUND"],
            ["request": ["method": "GET", "url": "https://a.example/", "form": ["a": "b"]], "error": "ENOTFOUND"]),
    ] as [(JSONValue, JSONValue)])
    func shortForms(written: JSONValue, whole: JSONValue) throws {
        #expect(try NetworkExchange(json: written).json == whole)
        #expect(try NetworkExchange(json: whole).json == whole)
    }

    @Test("URLs that mean the same", arguments: [
        ("https://a.example", "https://a.example/"), ("https://A.example:443/x y", "https://a.example/x%20y"),
        ("https://a.example/auth0|7?q=auth0|7", "https://a.example/auth0%7C7?q=auth0%7c7"), ("https://a.example/é", "https://a.example/%C3%A9"),
        ("https://a.example/%61", "https://a.example/a"), ("https://a.example/x#top", "https://a.example/x"),
        ("https://*.example/*/é?*", "https://a.example/b/c/%c3%a9?d=e"), ("*", "http://anything/"),
    ])
    func sameURLs(pattern: String, url: String) throws {
        let exchange = try NetworkExchange(json: ["request": .string("GET \(pattern)"), "respond": 200])
        #expect(exchange.request.fits(NetworkRequest(method: "GET", url: url)))
    }

    @Test("URLs that do not mean the same", arguments: [
        ("https://a.example/x", "http://a.example/x"), ("https://a.example/x", "https://a.example/x/"), ("https://a.example/x", "https://a.example/x?y"),
        ("https://a.example/a%2Fb", "https://a.example/a/b"), ("https://a.example/*/c", "https://a.example/b/d"), ("https://a.example:8443/", "https://a.example/"),
    ])
    func otherURLs(pattern: String, url: String) throws {
        let exchange = try NetworkExchange(json: ["request": .string("GET \(pattern)"), "respond": 200])
        #expect(!exchange.request.fits(NetworkRequest(method: "GET", url: url)))
    }

    @Test("What is no exchange", arguments: [
        ("GET", "exchange has to be a map of names and values, found a string"),
        ([:], "exchange.request is missing: write it like GET https://api.example.com/roles"),
        (["request": "https://a.example", "respond": 200], "exchange.request has to be a method and a URL, like GET https://api.example.com/roles; found https://a.example"),
        (["request": "GET /roles", "respond": 200], "exchange.request has to be a whole URL, like https://api.example.com/roles; found /roles"),
        (["request": "GET https://a.example"], "exchange.respond is missing: write respond: {status: 200, json: …}, or error: ECONNREFUSED"),
        (["request": "GET https://a.example", "respond": 200, "error": "EX"], "exchange.error takes the place of respond: write one of them"),
        (["request": "GET https://a.example", "response": 200], "exchange.response is not known here; did you mean respond?"),
        (["request": "GET https://a.example", "respond": 42], "exchange.respond has to be a status of HTTP, from 100 to 599"),
        (["request": "GET https://a.example", "respond": ["statsu": 200]], "exchange.respond.statsu is not known here; did you mean status?"),
        (["request": "GET https://a.example", "respond": ["body": "a", "json": 1]], "exchange.respond.body is there twice: write one of body, json, base64"),
        (["request": "GET https://a.example", "respond": ["base64": "?"]], "exchange.respond.base64 has to be base64"),
        (["request": "GET https://a.example", "respond": ["delay": "soon"]], "exchange.respond.delay has to be a duration, like 200ms or 2s; found soon"),
        (["request": "GET https://a.example", "error": "refused"], "exchange.error has to be a code like ECONNREFUSED or ENOTFOUND, or timeout; found refused"),
        (["request": "GET https://a.example", "respond": 200, "times": 0], "exchange.times has to be a number from 1, or any"),
        (["request": "GET https://a.example", "respond": 200, "order": "first"], "exchange.order has to be a whole number, found a string"),
        (
            ["request": ["url": "https://a.example", "json": ["$typo": 1]], "respond": 200],
            "exchange.request.json: there is no matcher $typo; did you mean $type?"
        ),
    ] as [(JSONValue, String)])
    func mistakes(json: JSONValue, message: String) {
        #expect(throws: DocumentError(message: message)) { try NetworkExchange(json: json) }
    }
}
