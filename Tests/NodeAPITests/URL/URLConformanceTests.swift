import NodeAPI
import Testing

@Suite(.enabled(if: URLConformanceData.isAvailable, Comment(rawValue: URLConformanceData.skipped)))
struct URLConformanceTests {
    struct ParsingCase: Decodable {
        var input: String
        var base: String?
        var failure: Bool?
        var relativeTo: String?
        var href, origin, `protocol`, username, password, host, hostname, port, pathname, search, hash: String?
        var searchParams: String?
    }

    @Test(arguments: ["urltestdata.json", "urltestdata-javascript-only.json"])
    func parsing(file: String) throws {
        var report = URLConformanceReport(file)
        for test in try URLConformanceData.cases(file, as: ParsingCase.self) {
            report.check("\(test.input.debugDescription), base \(test.base?.debugDescription ?? "none")") {
                test.failure == true ? Self.checkFailure(test) : Self.checkSuccess(test)
            }
        }
        report.finish(atLeast: file == "urltestdata.json" ? 890 : 1)
    }

    private static func checkSuccess(_ test: ParsingCase) -> String? {
        do {
            let url = try WHATWGURL(parsing: test.input, base: test.base.map { base in try WHATWGURL(parsing: base) })
            let again = try WHATWGURL(parsing: url.href)
            if again != url { return "\(url) becomes \(again) when it is parsed again" }
            let attributes = url.attributes
            return URLConformanceReport.difference([
                ("href", attributes.href, test.href), ("origin", attributes.origin, test.origin),
                ("protocol", attributes.protocol, test.protocol), ("username", attributes.username, test.username),
                ("password", attributes.password, test.password), ("host", attributes.host, test.host),
                ("hostname", attributes.hostname, test.hostname), ("port", attributes.port, test.port),
                ("pathname", attributes.pathname, test.pathname), ("search", attributes.search, test.search),
                ("hash", attributes.hash, test.hash),
                ("searchParams", url.searchParameters.description, test.searchParams),
            ])
        } catch {
            return "\(error)"
        }
    }

    private static func checkFailure(_ test: ParsingCase) -> String? {
        func parses(against base: String?) -> Bool {
            do {
                _ = try WHATWGURL(parsing: test.input, base: base.map { base in try WHATWGURL(parsing: base) })
                return true
            } catch {
                return false
            }
        }
        if parses(against: test.base) { return "it parses" }
        if test.base != nil { return nil }
        // Without a base in the case, `relativeTo` says with which bases the input parses after all.
        let withOpaque = test.relativeTo == "any-base"
        let withOther = test.relativeTo != nil
        if parses(against: "about:blank") != withOpaque { return "relative to about:blank it should be otherwise" }
        // The path's base is to be of the input's own scheme, where that is special.
        let parsesWithOther = ["http://example.com/a", "https://example.com/a"].contains(where: parses)
        if parsesWithOther != withOther { return "relative to an http or https URL it should be otherwise" }
        return nil
    }

    struct ToASCIICase: Decodable {
        var input: String
        var output: String?
    }

    @Test func toASCII() throws {
        var report = URLConformanceReport("toascii.json")
        for test in try URLConformanceData.cases("toascii.json", as: ToASCIICase.self) {
            report.check(test.input.debugDescription) {
                do {
                    var attributes = try WHATWGURL(parsing: "https://x/x").attributes
                    attributes.host = test.input
                    let withHost = attributes.host
                    attributes = try WHATWGURL(parsing: "https://x/x").attributes
                    attributes.hostname = test.input
                    if let problem = URLConformanceReport.difference([
                        ("the host that was set", withHost, test.output ?? "x"),
                        ("the host name that was set", attributes.host, test.output ?? "x"),
                    ]) {
                        return problem
                    }
                    let parsed = (try? WHATWGURL(parsing: "https://\(test.input)/x"))?.attributes
                    return URLConformanceReport.difference([
                        ("host", parsed?.host ?? "none", test.output ?? "none"),
                        ("pathname", parsed?.pathname ?? "/x", "/x"),
                    ])
                } catch {
                    return "\(error)"
                }
            }
        }
        report.finish(atLeast: 85)
    }

    @Test(arguments: [
        "protocol", "username", "password", "host", "hostname", "port", "pathname", "search", "hash", "href",
    ])
    func setters(attribute: String) throws {
        var report = URLConformanceReport("setters_tests.json, \(attribute)")
        let file = try URLConformanceData.decode("setters_tests.json", as: URLSetterCases.self)
        for test in try #require(file.byAttribute[attribute]) {
            report.check("\(test.href) = \(test.newValue.debugDescription)") {
                do {
                    var url = try WHATWGURL(parsing: test.href)
                    try Self.set(attribute, of: &url, to: test.newValue)
                    return URLConformanceReport.difference(
                        test.expected.map { ($0.key, Self.get($0.key, of: url) ?? "no attribute", $0.value) })
                } catch {
                    return "\(error)"
                }
            }
        }
        report.finish(atLeast: 1)
    }

    private static func set(_ name: String, of url: inout WHATWGURL, to value: String) throws {
        switch name {
        case "protocol": url.attributes.protocol = value
        case "username": url.attributes.username = value
        case "password": url.attributes.password = value
        case "host": url.attributes.host = value
        case "hostname": url.attributes.hostname = value
        case "port": url.attributes.port = value
        case "pathname": url.attributes.pathname = value
        case "search": url.attributes.search = value
        case "hash": url.attributes.hash = value
        case "href": try url.attributes.setHref(value)
        default: Issue.record("there is no setter \(name)")
        }
    }

    private static func get(_ name: String, of url: WHATWGURL) -> String? {
        let attributes = url.attributes
        return switch name {
        case "href": attributes.href
        case "origin": attributes.origin
        case "protocol": attributes.protocol
        case "username": attributes.username
        case "password": attributes.password
        case "host": attributes.host
        case "hostname": attributes.hostname
        case "port": attributes.port
        case "pathname": attributes.pathname
        case "search": attributes.search
        case "hash": attributes.hash
        default: nil
        }
    }

    struct EncodingCase: Decodable {
        var input: String
        var output: [String: String]
    }

    /// Of the encodings only UTF-8 applies: the others belong to HTML documents in them.
    @Test func percentEncoding() throws {
        var report = URLConformanceReport("percent-encoding.json")
        for test in try URLConformanceData.cases("percent-encoding.json", as: EncodingCase.self) {
            report.check(test.input.debugDescription) {
                do {
                    let url = try WHATWGURL(parsing: "https://doc.invalid/?\(test.input)#\(test.input)")
                    return URLConformanceReport.difference([
                        ("query", url.query ?? "", test.output["utf-8"]),
                        ("fragment", url.fragment ?? "", test.output["utf-8"]),
                    ])
                } catch {
                    return "\(error)"
                }
            }
        }
        report.finish(atLeast: 5)
    }
}
