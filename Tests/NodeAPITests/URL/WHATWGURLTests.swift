import NodeAPI
import Testing

struct WHATWGURLTests {
    @Test func everyPartOfAURL() throws {
        let url = try WHATWGURL(parsing: "HTTPS://user:pa%20ss@Example.COM:8443/a/./b/../c d?q=ä&r='#frag ment")
        #expect(url.scheme == "https")
        #expect(url.username == "user")
        #expect(url.password == "pa%20ss")
        #expect(url.host == .domain("example.com"))
        #expect(url.port == 8443)
        #expect(url.path == .segments(["a", "c%20d"]))
        #expect(url.query == "q=%C3%A4&r=%27")
        #expect(url.fragment == "frag%20ment")
        #expect(url.href == "https://user:pa%20ss@example.com:8443/a/c%20d?q=%C3%A4&r=%27#frag%20ment")
        #expect("\(url)" == url.href)
        #expect(url.serialized(excludingFragment: true).hasSuffix("?q=%C3%A4&r=%27"))
    }

    @Test(arguments: [
        ("https://example.com", "https://example.com/"),
        ("  https://example.com/ \n", "https://example.com/"),
        ("ht\ntps://exam\tple.com/a\rb", "https://example.com/ab"),
        ("https:example.com", "https://example.com/"),
        ("https:\\\\example.com\\a\\b", "https://example.com/a/b"),
        ("https://example.com:443/", "https://example.com/"),
        ("http://example.com:0080/", "http://example.com/"),
        ("https://a@b@c/", "https://a%40b@c/"),
        ("https://a:b:c@d/", "https://a:b%3Ac@d/"),
        ("https://:@d/", "https://d/"),
        ("https://example.com/a/%2e%2E/b", "https://example.com/b"),
        ("https://example.com/../..", "https://example.com/"),
        ("https://example.com/a/.", "https://example.com/a/"),
        ("https://example.com//", "https://example.com//"),
        ("https://example.com?", "https://example.com/?"),
        ("https://example.com#", "https://example.com/#"),
        ("mailto:someone@example.com", "mailto:someone@example.com"),
        ("data: a b ?x", "data: a b%20?x"),
        ("file:///C|/a/../..", "file:///C:/"),
        ("file://localhost/tmp", "file:///tmp"),
        ("file:c:\\windows", "file:///c:/windows"),
        ("web+demo:/.//not-a-host/", "web+demo:/.//not-a-host/"),
        ("postgres://u:p@db:5432/name", "postgres://u:p@db:5432/name"),
    ])
    func normalForm(input: String, href: String) throws {
        let url = try WHATWGURL(parsing: input)
        #expect(url.href == href)
        #expect(try WHATWGURL(parsing: href) == url)
    }

    @Test(arguments: [
        ("", "https://u@example.com:8080/a/b?q"),
        ("#f", "https://u@example.com:8080/a/b?q#f"),
        ("?x", "https://u@example.com:8080/a/b?x"),
        ("c", "https://u@example.com:8080/a/c"),
        ("../c", "https://u@example.com:8080/c"),
        ("/c", "https://u@example.com:8080/c"),
        ("//other/c", "https://other/c"),
        ("https:c", "https://u@example.com:8080/a/c"),
        ("http:c", "http://c/"),
    ])
    func relative(input: String, href: String) throws {
        let base = try WHATWGURL(parsing: "https://u@example.com:8080/a/b?q#g")
        #expect(try WHATWGURL(parsing: input, base: base).href == href)
    }

    @Test func relativeToOtherBases() throws {
        let mail = try WHATWGURL(parsing: "mailto:a@b?subject=x")
        #expect(try WHATWGURL(parsing: "#f", base: mail).href == "mailto:a@b?subject=x#f")
        let drive = try WHATWGURL(parsing: "file:///C:/a/b")
        #expect(try WHATWGURL(parsing: "/x", base: drive).href == "file:///C:/x")
        #expect(try WHATWGURL(parsing: "D:/x", base: drive).href == "d:/x")
        #expect(try WHATWGURL(parsing: "D|/x", base: drive).href == "file:///D:/x")
        let custom = try WHATWGURL(parsing: "app://host/a/b")
        #expect(try WHATWGURL(parsing: "../../x", base: custom).href == "app://host/x")
    }

    @Test(arguments: [
        ("https://example.com/x", "https://example.com"),
        ("http://example.com:8080/x", "http://example.com:8080"),
        ("blob:https://example.com/x", "https://example.com"),
        ("blob:mailto:a", "null"),
        ("file:///x", "null"),
        ("app://host", "null"),
    ])
    func origin(input: String, origin: String) throws {
        #expect(try WHATWGURL(parsing: input).origin == origin)
    }

    @Test func equality() throws {
        let urls = try ["https://EXAMPLE.com", "https://example.com:443/", "https://example.com/?"].map { input in
            try WHATWGURL(parsing: input)
        }
        #expect(urls[0] == urls[1])
        #expect(urls[0].hashValue == urls[1].hashValue)
        #expect(urls[0] != urls[2])
    }
}
