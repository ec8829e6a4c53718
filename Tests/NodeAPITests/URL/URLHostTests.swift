import NodeAPI
import Testing

struct URLHostTests {
    private func host(_ text: String) throws -> URLHost? { try WHATWGURL(parsing: "https://\(text)/").host }

    @Test(arguments: [
        ("EXAMPLE.com.", "example.com."),
        ("ex%41mple.com", "example.com"),
        ("a_b.example", "a_b.example"),
        ("bücher.example", "xn--bcher-kva.example"),
        ("B%C3%BCcher.example", "xn--bcher-kva.example"),
        ("faß.de", "xn--fa-hia.de"),
        ("日本語。jp", "xn--wgv71a119e.jp"),
        ("☕.example", "xn--53h.example"),
        ("ｅｘａｍｐｌｅ.com", "example.com"),
        ("-a-.ä--b", "-a-.xn----b-pla"),
        ("xn--a", "xn--a"),
    ])
    func domain(input: String, ascii: String) throws {
        #expect(try host(input) == .domain(ascii))
    }

    /// Of UTS #46's newest revision, whatever the system's ICU has.
    @Test(arguments: [
        ("ẞ.example", "xn--zca.example"),
        ("\u{10A0}.example", "xn--rkj.example"),
        ("a\u{206B}\u{3164}b.example", "ab.example"),
        ("\u{2F868}.example", "xn--snl.example"),
    ])
    func newestRevision(input: String, ascii: String) throws {
        #expect(try host(input) == .domain(ascii))
    }

    @Test(
        arguments: [
            ("127.0.0.1", 0x7F00_0001), ("127.1", 0x7F00_0001), ("0x7f.1", 0x7F00_0001), ("0300.0250.1", 0xC0A8_0001),
            ("2130706433", 0x7F00_0001), ("255.255.255.255.", 0xFFFF_FFFF), ("１２７.1", 0x7F00_0001), ("0x", 0),
        ] as [(String, UInt32)])
    func ipv4(input: String, value: UInt32) throws {
        #expect(try host(input) == .ipv4(IPv4Address(value: value)))
    }

    @Test(arguments: [
        ("[::]", "[::]"),
        ("[::1]", "[::1]"),
        ("[1::]", "[1::]"),
        ("[2001:0DB8:0:0:1:0:0:1]", "[2001:db8::1:0:0:1]"),
        ("[1:0:0:2:0:0:0:3]", "[1:0:0:2::3]"),
        ("[1:0:2:3:4:5:6:7]", "[1:0:2:3:4:5:6:7]"),
        ("[1:2:3:4:5:6:7::]", "[1:2:3:4:5:6:7:0]"),
        ("[::ffff:127.0.0.1]", "[::ffff:7f00:1]"),
    ])
    func ipv6(input: String, text: String) throws {
        #expect(try host(input)?.description == text)
    }

    @Test func addressesShowTheirNumbers() {
        #expect(IPv4Address(value: 0xC0A8_0001).description == "192.168.0.1")
        #expect(IPv6Address(pieces: [1, 0, 0, 0, 0, 0, 0, 0xABCD]).description == "1::abcd")
    }

    @Test func hostsOfOtherSchemes() throws {
        #expect(try WHATWGURL(parsing: "app://Ex%41mple/").host == .opaque("Ex%41mple"))
        #expect(try WHATWGURL(parsing: "app://ä/").host == .opaque("%C3%A4"))
        #expect(try WHATWGURL(parsing: "app://127.1/").host == .opaque("127.1"))
        #expect(try WHATWGURL(parsing: "app://[::1]/").host == .ipv6(IPv6Address(pieces: [0, 0, 0, 0, 0, 0, 0, 1])))
        #expect(try WHATWGURL(parsing: "app:///").host == .empty)
        #expect(try WHATWGURL(parsing: "app:/").host == nil)
        #expect(try WHATWGURL(parsing: "file:///").host == .empty)
    }

    @Test func longDomains() throws {
        let long = String(repeating: "a", count: 300)
        #expect(try host(long) == .domain(long))
        #expect(try host("\(long).ä") == .domain("\(long).xn--4ca"))
        // Beyond all use, and slow to convert.
        let longest = String(repeating: "ä.", count: 10_000)
        #expect(throws: URLParsingError.self) { try host(longest) }
    }
}
