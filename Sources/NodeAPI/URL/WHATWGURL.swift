/// A URL as the WHATWG URL Standard reads it: what JavaScript's `URL` holds, as a value.
///
/// ```swift
/// let url = try WHATWGURL(parsing: "../login?a=1", base: WHATWGURL(parsing: "https://example.com/x/y"))
/// url.href            // "https://example.com/login?a=1"
/// url.host            // .domain("example.com")
/// url.attributes.port // "", as JavaScript has it
/// ```
///
/// The components are the standard's URL record. `attributes` has them as the strings of JavaScript's `URL`, and
/// is the way to change one. Two URLs are equal when they are written the same.
public struct WHATWGURL: Sendable, Hashable {
    /// The scheme in lower case, without its colon.
    public internal(set) var scheme = ""
    /// The user name, percent-encoded; empty when there is none.
    public internal(set) var username = ""
    /// The password, percent-encoded; empty when there is none.
    public internal(set) var password = ""
    /// The host; nil in URLs such as `mailto:` that have none.
    public internal(set) var host: URLHost?
    /// The port; nil when it is the scheme's default or there is none.
    public internal(set) var port: UInt16?
    /// The path, percent-encoded.
    public internal(set) var path = URLPath.segments([])
    /// What follows `?`, percent-encoded; nil when there is no `?`.
    public internal(set) var query: String?
    /// What follows `#`, percent-encoded; nil when there is no `#`.
    public internal(set) var fragment: String?

    /// The empty record with which the parser begins.
    init() {}

    /// Parses a text; a relative one against `base`.
    public init(parsing input: String, base: WHATWGURL? = nil) throws(URLParsingError) {
        var parser = URLParser(input, base: base)
        do throws(URLParsingError.Reason) {
            try parser.run(from: .schemeStart)
        } catch {
            throw URLParsingError(input: input, base: base?.href, reason: error)
        }
        self = parser.url
    }
}

extension WHATWGURL: CustomStringConvertible {
    /// The URL as it is written: `href`.
    public var description: String { href }
}
