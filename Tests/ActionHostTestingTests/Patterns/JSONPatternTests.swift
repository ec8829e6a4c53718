@testable import ActionHostTesting
import PostLogin
import Testing

/// What fits a pattern.
@Suite struct JSONPatternTests {
    @Test("What fits", arguments: [
        (1, 1), ("a", "a"), (nil, nil), ([:], ["a": 1]), (["a": ["b": 1]], ["a": ["b": 1, "c": 2], "d": 3]), ([1, ["a": 1]], [1, ["a": 1, "b": 2]]),
        (["a": ["$absent": true]], ["b": 1]), (["$any": true], nil), (["$type": "string"], "x"), (["$type": nil], nil), (["$type": "integer"], 3),
        (["$type": "number"], 3.5), (["$type": "array"], []), (["$type": "time"], "2026-01-31T09:30:00.000Z"), (["$type": "time"], "2026-01-31 09:30+01:00"),
        (["$type": "uuid"], "0b0a52a2-7c5c-4ea0-9f3c-2e7f6a1f8b11"), (["$type": "url"], "https://a.example/x"), (["$matches": "^a.c$"], "abc"),
        (["$contains": "b"], "abc"), (["$contains": ["id": 1]], [["id": 2], ["id": 1, "x": 1]]), (["$length": 2], "ab"), (["$length": 0], []),
        (["$oneOf": [1, "a"]], "a"), (["$not": 1], 2), (["$not": ["$type": "string"]], 2), (["$exactly": ["a": 1]], ["a": 1]),
        (["$is": ["$any": true]], ["$any": true]), (["$url": ["base": "https://a.example/x", "query": ["q": "1"]]], "https://a.example/x?q=1&r=2"),
        (["$url": ["base": "https://a.example/"]], "https://a.example?x=1#y"),
        (["$jwt": ["claims": ["sub": "1"]]], "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x"),
    ] as [(JSONValue, JSONValue)])
    func fits(pattern: JSONValue, value: JSONValue) throws {
        #expect(try JSONPattern(pattern).fits(value))
    }

    @Test("What does not fit", arguments: [
        (1, 2), ("1", 1), (nil, false), (["a": 1], ["a": 2]), (["a": 1], [:]), (["a": nil], [:]), ([1], [1, 2]), ([1, 2], [2, 1]),
        (["a": ["$absent": true]], ["a": nil]), (["$type": "string"], 1), (["$type": "integer"], 1.5), (["$type": "time"], "2026-01-31"),
        (["$type": "uuid"], "x"), (["$type": "url"], "/x"), (["$type": "jwt"], "a.b.c"), (["$matches": "^b"], "abc"), (["$matches": "1"], 1),
        (["$contains": "x"], "abc"), (["$contains": 3], [1, 2]), (["$length": 1], 1), (["$oneOf": []], 1), (["$not": 1], 1),
        (["$exactly": ["a": ["b": 1]]], ["a": ["b": 1, "c": 1]]), (["$url": ["query": ["q": "1"]]], "https://a.example/?q=2"),
        (["$url": ["base": "https://a.example"]], "no url"), (["$jwt": ["secret": "s"]], "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x"),
    ] as [(JSONValue, JSONValue)])
    func fitsNot(pattern: JSONValue, value: JSONValue) throws {
        #expect(try !JSONPattern(pattern).fits(value))
    }

    @Test("What is no pattern", arguments: [
        (["$match": "x"], "there is no matcher $match; did you mean $matches?"),
        (
            ["$something": 1],
            "there is no matcher $something; there are $any, $absent, $type, $matches, $contains, $length, $oneOf, $not, $exactly, $partly, $is, $url, $jwt"
        ),
        (["a": [["$any": false]]], "$any is written {$any: true}"),
        (["$type": "text"], "$type has to be one of string, number, integer, boolean, null, array, object, time, uuid, url, jwt"),
        (["$matches": "("], "( is no regular expression"), (["$matches": 1], "$matches needs a regular expression, found a number"),
        (["$any": true, "b": 1], "$any has to be alone: a matcher is an object with one member"),
        (["$length": -1], "$length needs a whole number, found a number"), (["$oneOf": 1], "$oneOf needs a list, found a number"),
        (["$url": "x"], "$url needs an object with base and query, found a string"), (["$url": ["path": "/"]], "$url has base and query, and no path"),
        (["$jwt": ["payload": [:]]], "$jwt has claims and secret, and no payload"), (["$jwt": ["secret": 1]], "$jwt.secret has to be a text"),
    ] as [(JSONValue, String)])
    func mistakes(pattern: JSONValue, message: String) {
        #expect(throws: JSONPatternError(message)) { try JSONPattern(pattern) }
    }

    @Test func listsOfDifferentLengthsAreLinedUp() throws {
        let compared = try JSONPattern(["a", "b", "c"]).compare(["a", "x", "c", "d"])
        #expect(
            compared
                == .list([
                    .same("a"), .different(expected: "b", actual: nil), .different(expected: nil, actual: "x"), .same("c"),
                    .different(expected: nil, actual: "d"),
                ]))
        #expect(compared.differingPaths == [["1"], ["2"], ["4"]])
    }
}
