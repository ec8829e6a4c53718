import NodeAPI
import PostLogin

/// A URL in two parts.
struct URLParts {
    /// Up to the query, without the slash that a URL without a path has anyway.
    var base: String
    /// The parameters; a list where a name is there several times.
    var query: JSONObject = [:]

    /// Nil for what is no absolute URL.
    init?(_ text: String) {
        guard let url = try? WHATWGURL(parsing: text) else { return nil }
        base = String(url.serialized(excludingFragment: true).prefix { $0 != "?" })
        if base.hasSuffix("/") { base.removeLast() }
        for (name, value) in url.searchParameters.map({ ($0.name, $0.value) }) {
            switch query[name] {
            case nil: query[name] = .string(value)
            case .array(let values)?: query[name] = .array(values + [.string(value)])
            case let first?: query[name] = .array([first, .string(value)])
            }
        }
    }

    var json: JSONValue { ["base": .string(base), "query": .object(query)] }
}

/// `{$url: {base: https://example.com/page, query: {name: value}}}`: a parameter that is not named may be there.
struct URLPattern: Sendable, Hashable {
    /// Of the URL's ``URLParts``.
    let parts: JSONPattern

    init(_ argument: JSONValue) throws(JSONPatternError) {
        guard let members = argument.objectValue else {
            throw JSONPatternError("$url needs an object with base and query, found \(argument.kindDescription)")
        }
        for name in members.names where name != "base" && name != "query" {
            throw JSONPatternError("$url has base and query, and no \(name)")
        }
        var adapted = members
        if let base = members["base"]?.stringValue, base.hasSuffix("/") { adapted["base"] = .string(String(base.dropLast())) }
        parts = try JSONPattern(.object(adapted))
    }
}
