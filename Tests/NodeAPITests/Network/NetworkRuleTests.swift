import Testing
@testable import NodeAPI

@Suite("Rules and routes of the network policy")
struct NetworkRuleTests {
    @Test("A rule about names", arguments: [
        ("api.example.com", "api.example.com", 443, true), ("api.example.com", "example.com", 443, false),
        ("api.example.com", "x.api.example.com", 443, false), ("API.Example.COM", "api.example.com", 80, true),
        ("api.example.com.", "api.example.com", 80, true), ("*.example.com", "api.example.com", 80, true),
        ("*.example.com", "a.b.example.com", 80, true), ("*.example.com", "example.com", 80, false),
        ("*.example.com", "badexample.com", 80, false), ("*", "anything", 1, true), ("*:443", "anything", 443, true),
        ("*:443", "anything", 80, false), ("example.com:8443", "example.com", 8443, true), ("example.com:8443", "example.com", 443, false),
        ("bücher.example", "xn--bcher-kva.example", 80, true), ("10.0.0.0/8", "10.0.0.1", 80, false), ("localhost", "localhost", 80, true),
    ])
    func names(rule: String, name: String, port: UInt16, matches: Bool) throws {
        #expect(try NetworkRule(rule).matches(name: name, port: port) == matches)
    }

    @Test("A rule about addresses", arguments: [
        ("127.0.0.1", "127.0.0.1", 80, true), ("127.0.0.1", "127.0.0.2", 80, false), ("127.0.0.1:80", "127.0.0.1", 80, true),
        ("127.0.0.1:80", "127.0.0.1", 81, false), ("10.0.0.0/8:443", "10.1.1.1", 443, true), ("10.0.0.0/8:443", "10.1.1.1", 80, false),
        ("10.0.0.0/8", "::ffff:10.1.1.1", 80, true), ("::1", "::1", 80, true), ("[::1]", "::1", 80, true), ("[::1]:80", "::1", 80, true),
        ("[::1]:80", "::1", 81, false), ("fc00::/7", "fd00::9", 80, true), ("[fc00::/7]:443", "fd00::9", 443, true),
        ("[fc00::/7]:443", "fd00::9", 80, false), ("*", "1.2.3.4", 80, true), ("example.com", "1.2.3.4", 80, false),
    ])
    func addresses(rule: String, address: String, port: UInt16, matches: Bool) throws {
        #expect(try NetworkRule(rule).matches(try #require(IPAddress(address)), port: port) == matches)
    }

    private static let expectation = "it has to be a host name, *.NAME, an address or a block of addresses like 10.0.0.0/8, each with or without :PORT"

    @Test("What is no rule", arguments: [
        ("", ": \(expectation)"), ("https://example.com", "https://example.com: the port has to be a number from 1 to 65535"),
        ("example.com/path", "example.com/path: \(expectation)"), ("a.*.com", "a.*.com: \(expectation)"), ("*.*.com", "*.*.com: \(expectation)"),
        ("10.0.0.0/40", "10.0.0.0/40: \(expectation)"), ("example.com:0", "example.com:0: the port has to be a number from 1 to 65535"),
        ("example.com:x", "example.com:x: the port has to be a number from 1 to 65535"),
        ("example.com:70000", "example.com:70000: the port has to be a number from 1 to 65535"), ("a b", "a b: \(expectation)"),
        ("user@example.com", "user@example.com: \(expectation)"), ("1.2.3.4.5", "1.2.3.4.5: \(expectation)"), ("*.", "*.: \(expectation)"),
        ("127.1", "127.1: \(expectation)"), ("*.127.0.0.1", "*.127.0.0.1: \(expectation)"),
    ])
    func noRule(text: String, message: String) {
        #expect(throws: NetworkPolicyError(message)) { try NetworkRule(text) }
    }

    @Test func aRouteIsFromAnOriginToAnother() throws {
        let policy = NetworkPolicy(routes: [
            try NetworkRoute("https://tenant.example.com=http://127.0.0.1:8080"), try NetworkRoute("http://a.example:81/=https://[::1]"),
        ])
        #expect(
            policy.route(from: NetworkOrigin(isSecure: true, host: "tenant.example.com", port: 443))
                == NetworkOrigin(isSecure: false, host: "127.0.0.1", port: 8080))
        #expect(
            policy.route(from: NetworkOrigin(isSecure: false, host: "a.example", port: 81)) == NetworkOrigin(isSecure: true, host: "::1", port: 443))
        #expect(policy.route(from: NetworkOrigin(isSecure: false, host: "tenant.example.com", port: 443)) == nil)
        #expect(policy.route(from: NetworkOrigin(isSecure: true, host: "tenant.example.com", port: 8443)) == nil)
    }

    @Test func aRouteFromEverywhereGivesWayToOneThatNamesTheOrigin() throws {
        let policy = NetworkPolicy(routes: [
            try NetworkRoute("https://*=http://127.0.0.1:1"), try NetworkRoute("http://*=http://127.0.0.1:2"),
            try NetworkRoute("https://tenant.example.com=http://127.0.0.1:3"),
        ])
        func port(_ isSecure: Bool, _ host: String, _ port: UInt16) -> UInt16? {
            policy.route(from: NetworkOrigin(isSecure: isSecure, host: host, port: port))?.port
        }
        #expect(port(true, "a.example", 8443) == 1)
        #expect(port(false, "10.0.0.1", 80) == 2)
        #expect(port(true, "tenant.example.com", 443) == 3)
        let everywhere = try NetworkRoute("*=http://127.0.0.1:1")
        #expect(everywhere.origin == nil)
    }

    @Test("What is no route", arguments: [
        ("https://a.example", "https://a.example: a route is FROM=TO, like https://tenant.example.com=http://127.0.0.1:8080"),
        ("https://a.example=b", "https://a.example=b: b has to be an address like https://example.com or http://127.0.0.1:8080"),
        ("ftp://a=http://b", "ftp://a=http://b: ftp://a has to be an address like https://example.com or http://127.0.0.1:8080"),
        ("https://a/path=http://b", "https://a/path=http://b: https://a/path has to end after host and port: a route keeps the path"),
        ("https://a=http://b/path", "https://a=http://b/path: http://b/path has to end after host and port: a route keeps the path"),
        ("https://u:p@a=http://b", "https://u:p@a=http://b: https://u:p@a has to end after host and port: a route keeps the path"),
        ("a=b=c", "a=b=c: a route is FROM=TO, like https://tenant.example.com=http://127.0.0.1:8080"),
    ])
    func noRoute(text: String, message: String) {
        #expect(throws: NetworkPolicyError(message)) { try NetworkRoute(text) }
    }
}
