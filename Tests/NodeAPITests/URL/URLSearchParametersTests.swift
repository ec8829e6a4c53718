import NodeAPI
import Testing

struct URLSearchParametersTests {
    @Test(arguments: [
        ("", []),
        ("a=1&b=2", ["a=1", "b=2"]),
        ("?a=1", ["a=1"]),
        ("??a=1", ["?a=1"]),
        ("&&a&=x&b=c=d&", ["a=", "=x", "b=c=d"]),
        ("a+b=%2B%20c", ["a b=+ c"]),
        ("%=%4&%zz=%7", ["%=%4", "%zz=%7"]),
        ("q=%C3%A4%FF%E2%82", ["q=ä\u{FFFD}\u{FFFD}"]),
        ("b=%EF%BB%BFx", ["b=\u{FEFF}x"]),
        ("ä=ö", ["ä=ö"]),
    ])
    func parsing(query: String, pairs: [String]) {
        #expect(URLSearchParameters(parsing: query).map { "\($0.name)=\($0.value)" } == pairs)
    }

    @Test func aFormKeepsItsQuestionMark() {
        #expect(URLSearchParameters(form: "?a=1").get("?a") == "1")
    }

    @Test func serializing() {
        let parameters = URLSearchParameters([("a b", "1+1=2"), ("", ""), ("é~*-._", "(\u{0})'😀")])
        #expect(parameters.description == "a+b=1%2B1%3D2&=&%C3%A9%7E*-._=%28%00%29%27%F0%9F%98%80")
        #expect(URLSearchParameters(parsing: parameters.description) == parameters)
        #expect(URLSearchParameters().description == "")
    }

    @Test func reading() {
        let parameters = URLSearchParameters(parsing: "a=1&b=2&a=3")
        #expect(parameters.get("a") == "1")
        #expect(parameters.get("c") == nil)
        #expect(parameters.getAll("a") == ["1", "3"])
        #expect(parameters.has("b"))
        #expect(parameters.has("a", "3"))
        #expect(!parameters.has("a", "2"))
        #expect(parameters.count == 3)
        #expect(parameters[1].name == "b")
    }

    @Test func changing() {
        var parameters = URLSearchParameters(parsing: "a=1&b=2&a=3&c=4&a=5")
        parameters.set("a", "x")
        #expect(parameters.description == "a=x&b=2&c=4")
        parameters.set("d", "5")
        parameters.append("a", "y")
        #expect(parameters.description == "a=x&b=2&c=4&d=5&a=y")
        parameters.delete("a", "x")
        parameters.delete("c")
        #expect(parameters.description == "b=2&d=5&a=y")
        parameters.delete("a")
        parameters.delete("b")
        parameters.delete("d")
        #expect(parameters.isEmpty)
    }

    @Test func sortingKeepsTheOrderOfOneNameAndComparesCodeUnits() {
        // U+FFFD comes after the surrogates of 🌈, though its scalar is smaller.
        var parameters = URLSearchParameters(parsing: "\u{FFFD}=1&b=2&🌈=3&b=1&a=4&=5")
        parameters.sort()
        #expect(parameters.map(\.value) == ["5", "4", "2", "1", "3", "1"])
        #expect(parameters.map(\.name) == ["", "a", "b", "b", "🌈", "\u{FFFD}"])
    }

    @Test func namesThatSwiftTakesForEqualAreNot() {
        let parameters = URLSearchParameters([("\u{E9}", "1"), ("e\u{301}", "2")])
        #expect(parameters.get("e\u{301}") == "2")
        #expect(parameters.getAll("\u{E9}") == ["1"])
        #expect(URLSearchParameters([("\u{E9}", "")]) != URLSearchParameters([("e\u{301}", "")]))
    }

    @Test func ofAURL() throws {
        var url = try WHATWGURL(parsing: "https://example.com/?a=b%20~")
        #expect(url.searchParameters.get("a") == "b ~")
        #expect(url.href == "https://example.com/?a=b%20~")
        url.searchParameters.append("c", "ä")
        #expect(url.href == "https://example.com/?a=b+%7E&c=%C3%A4")
        url.searchParameters = URLSearchParameters()
        #expect(url.href == "https://example.com/")
    }
}
