@testable import ActionHostTesting
import PostLogin
import Testing

/// How differences read.
@Suite struct DifferenceTextTests {
    private func text(_ expected: JSONValue, _ actual: JSONValue, isExact: Bool = false) throws -> String {
        DifferenceText { path in path.last == "roles" ? "← a.js:3" : nil }
            .lines(try JSONPattern(expected).compare(actual, isExact: isExact)).joined(separator: "\n")
    }

    @Test func whatIsAsExpectedIsLeftOut() throws {
        #expect(try text(["a": 1, "b": ["c": 2]], ["a": 1, "b": ["c": 2]]) == "")
        #expect(
            try text(
                ["a": 1, "token": ["https://x.example/plan": "free", "roles": ["a"], "b": 1], "gone": ["x": 1]],
                ["a": 1, "token": ["https://x.example/plan": "team", "roles": "a", "b": 1, "c": 2], "d": 1])
                == """
                  {
                    … (1 unchanged)
                    token: {
                −     "https://x.example/plan": "free"
                +     "https://x.example/plan": "team"
                −     roles: ["a"]
                +     roles: "a"   ← a.js:3
                      … (2 unchanged)
                    }
                −   gone: { x: 1 }
                    … (1 unchanged)
                  }
                """)
    }

    @Test func whatIsTooMuchIsShownWhereNothingElseMayBe() throws {
        #expect(
            try text(["a": 1], ["a": 1, "b": [1, ["c": nil]]], isExact: true)
                == """
                  {
                    … (1 unchanged)
                +   b: [1, { c: null }]
                  }
                """)
    }

    @Test func longValuesHaveALineForEachPart() throws {
        let long = String(repeating: "x", count: 60)
        #expect(
            try text(["a": 1], ["a": ["one": .string(long), "two": [.string(long), 1]]])
                == """
                  {
                −   a: 1
                +   a: {
                +     one: "\(long)"
                +     two: ["\(long)", 1]
                +   }
                  }
                """)
    }

    @Test func differencesAsSentences() {
        func sentence(_ path: [String], _ expected: JSONValue?, _ actual: JSONValue?) -> String {
            OutcomeDifference(path: path, expected: expected, actual: actual).description
        }
        #expect(sentence(["id_token", "https://a.example/r", "0"], 1, "b") == #"id_token["https://a.example/r"][0] is "b", expected 1"#)
        #expect(sentence(["user_metadata", "color"], ["$any": true], nil) == #"user_metadata.color is missing, expected {"$any":true}"#)
        #expect(sentence(["multifactor"], nil, "any") == #"multifactor is "any", expected nothing"#)
    }
}
