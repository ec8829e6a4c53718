import NodeAPI
import Testing

struct URLParsingErrorTests {
    @Test(arguments: [
        ("not a url", #""not a url" is not a valid URL: it has no scheme and there is no base"#),
        ("", #""" is not a valid URL: it has no scheme and there is no base"#),
        ("1:a", #""1:a" is not a valid URL: it has no scheme and there is no base"#),
        ("https://", #""https://" is not a valid URL: it has no host, and every https URL has one"#),
        (
            "http://u:p@/",
            #""http://u:p@/" is not a valid URL: it has a user name, a password or a port, but no host"#
        ),
        ("app://:80", #""app://:80" is not a valid URL: it has a user name, a password or a port, but no host"#),
        ("https://a:b/", #""https://a:b/" is not a valid URL: its port "b" is not a number"#),
        ("https://a:65536/", #""https://a:65536/" is not a valid URL: its port "65536" is above 65535"#),
        (
            "https://a b/",
            #""https://a b/" is not a valid URL: its host "a b" contains a space, which hosts cannot have"#
        ),
        ("https://a<b/", #""https://a<b/" is not a valid URL: its host "a<b" contains "<", which hosts cannot have"#),
        (
            "https://a%00b/",
            #""https://a%00b/" is not a valid URL: its host "a%00b" contains U+0000, which hosts cannot have"#
        ),
        (
            "https://1.2.3.256/",
            #""https://1.2.3.256/" is not a valid URL: its host "1.2.3.256" ends in a number but is not an IPv4 address"#
        ),
        (
            "https://a.09/",
            #""https://a.09/" is not a valid URL: its host "a.09" ends in a number but is not an IPv4 address"#
        ),
        (
            "https://[::1/",
            #""https://[::1/" is not a valid URL: its host "[::1" begins with [ but has no ] at its end"#
        ),
        (
            "https://[1::2::3]/",
            #""https://[1::2::3]/" is not a valid URL: its host "1::2::3" is not an IPv6 address: it has :: twice"#
        ),
        (
            "https://\u{AD}/",
            #""https://\u{00AD}/" is not a valid URL: nothing is left of its host "\u{00AD}""#
        ),
        (
            "https://xn--ß/",
            #""https://xn--ß/" is not a valid URL: its host "xn--ß" is not a valid domain: "#
                + "a label that begins with xn-- is not valid Punycode"
        ),
        (#"a\"b"#, #""a\\\"b" is not a valid URL: it has no scheme and there is no base"#),
        ("a\nb", #""a\nb" is not a valid URL: it has no scheme and there is no base"#),
    ])
    func message(input: String, message: String) {
        #expect(Self.error(input)?.description == message)
    }

    @Test func messageWithABase() throws {
        let base = try WHATWGURL(parsing: "mailto:a@b")
        #expect(
            Self.error("x", base: base)?.description == """
                "x" is not a valid URL with the base "mailto:a@b": \
                it has no scheme, and nothing can be relative to a base with such a path
                """)
        let https = try WHATWGURL(parsing: "https://example.com/")
        #expect(
            Self.error("//[", base: https)?.description == """
                "//[" is not a valid URL with the base "https://example.com/": \
                its host "[" begins with [ but has no ] at its end
                """)
    }

    @Test(
        arguments: [
            ("[:1]", .singleColonAtStart), ("[1:]", .singleColonAtEnd), ("[1:2:3:4:5:6:7:8:9]", .tooManyPieces),
            ("[1:2]", .tooFewPieces), ("[::1::]", .twoCompressions), ("[12345::]", .invalidCharacter),
            ("[g::]", .invalidCharacter), ("[::1.2.3]", .invalidIPv4Part), ("[::01.2.3.4]", .invalidIPv4Part),
            ("[::1.2.3.256]", .invalidIPv4Part), ("[1::2:3:4:5:6:7:8]", .tooManyPieces),
            ("[::1%eth0]", .invalidCharacter),
        ] as [(String, URLIPv6Problem)])
    func ipv6Problems(host: String, problem: URLIPv6Problem) {
        let address = String(host.dropFirst().dropLast())
        #expect(Self.error("http://\(host)")?.reason == .invalidIPv6Address(address, problem))
    }

    @Test(
        arguments: [
            ("a\u{2FF0}b", .disallowedCharacter), ("xn--é", .invalidPunycode), ("xn--abc-.é", .invalidEncodedLabel),
            ("\u{301}é", .leadingCombiningMark), ("\u{64A}a", .writingDirections), ("a\u{200D}b", .joiner),
        ] as [(String, URLDomainProblem)])
    func domainProblems(host: String, problem: URLDomainProblem) {
        #expect(Self.error("http://\(host)/")?.reason == .invalidDomain(host: host, problem))
    }

    @Test func longInputIsCut() {
        let message = Self.error(String(repeating: "x", count: 100_000))?.description
        #expect(message?.count ?? 0 < 300)
        #expect(message?.contains("…") == true)
    }

    private static func error(_ input: String, base: WHATWGURL? = nil) -> URLParsingError? {
        do {
            _ = try WHATWGURL(parsing: input, base: base)
            return nil
        } catch {
            return error
        }
    }
}
