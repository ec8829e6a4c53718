import NodeAPI
import Testing

struct URLAttributesTests {
    @Test func namesOfJavaScript() throws {
        let attributes = try WHATWGURL(parsing: "http://u:p@[::1]:81/a?b#c").attributes
        #expect(attributes.href == "http://u:p@[::1]:81/a?b#c")
        #expect(attributes.origin == "http://[::1]:81")
        #expect(attributes.protocol == "http:")
        #expect(attributes.username == "u")
        #expect(attributes.password == "p")
        #expect(attributes.host == "[::1]:81")
        #expect(attributes.hostname == "[::1]")
        #expect(attributes.port == "81")
        #expect(attributes.pathname == "/a")
        #expect(attributes.search == "?b")
        #expect(attributes.hash == "#c")
    }

    @Test func emptyQueryAndFragmentDoNotShow() throws {
        let attributes = try WHATWGURL(parsing: "http://a/?#").attributes
        #expect(attributes.search == "")
        #expect(attributes.hash == "")
        #expect(attributes.href == "http://a/?#")
    }

    @Test func settersChangeTheURL() throws {
        var url = try WHATWGURL(parsing: "https://example.com/")
        url.attributes.protocol = "http"
        url.attributes.username = "a b"
        url.attributes.password = ":"
        url.attributes.host = "example.org:8080"
        url.attributes.pathname = "x/../y z"
        url.attributes.search = "?q='"
        url.attributes.hash = "f"
        #expect(url.href == "http://a%20b:%3A@example.org:8080/y%20z?q=%27#f")
        url.attributes.port = ""
        url.attributes.hostname = "bücher.example"
        url.attributes.search = ""
        url.attributes.hash = ""
        #expect(url.href == "http://a%20b:%3A@xn--bcher-kva.example/y%20z")
    }

    @Test func settersIgnoreWhatTheyCannotUse() throws {
        var url = try WHATWGURL(parsing: "https://example.com:8080/a")
        url.attributes.protocol = "mailto"
        url.attributes.protocol = "1"
        url.attributes.host = ""
        url.attributes.host = "a b"
        url.attributes.hostname = "other:81"
        url.attributes.port = "99999"
        url.attributes.port = "x"
        #expect(url.href == "https://example.com:8080/a")
        url.attributes.port = "81x"
        #expect(url.port == 81)
        url.attributes.host = "example.org:x"
        #expect(url.href == "https://example.org:81/a")
    }

    @Test func urlsWithoutAHostTakeNeitherCredentialsNorPort() throws {
        var url = try WHATWGURL(parsing: "mailto:a@b")
        url.attributes.username = "u"
        url.attributes.port = "1"
        url.attributes.host = "h"
        url.attributes.pathname = "/p"
        #expect(url.href == "mailto:a@b")
    }

    @Test func hrefIsReplacedWholeOrNotAtAll() throws {
        var url = try WHATWGURL(parsing: "https://example.com/")
        #expect(throws: URLParsingError(input: "nowhere", reason: .missingScheme)) {
            try url.attributes.setHref("nowhere")
        }
        #expect(url.href == "https://example.com/")
        try url.attributes.setHref("app:x")
        #expect(url.href == "app:x")
    }
}
