import Foundation
import PostLogin
import Testing

@Suite struct ScopeChangesTests {
    @Test func scopesAreAddedAndRemoved() throws {
        var changes = ScopeChanges()
        #expect(changes.isEmpty)
        try changes.add("read:orders")
        try changes.add("write:orders")
        try changes.add("read:orders")
        try changes.remove("email")
        #expect(changes.added == ["read:orders", "write:orders"])
        #expect(changes.removed == ["email"])
        #expect(!changes.isEmpty)
        #expect(
            changes.granted(requested: ["openid", "email", "openid", "write:orders"])
                == ["openid", "write:orders", "read:orders"]
        )
    }

    @Test func theLastOperationOnAScopeCounts() throws {
        var changes = ScopeChanges()
        try changes.add("a")
        try changes.remove("a")
        #expect((changes.added, changes.removed) == ([], ["a"]))
        #expect(changes.granted(requested: ["a", "b"]) == ["b"])
        try changes.remove("b")
        try changes.add("b")
        #expect((changes.added, changes.removed) == (["b"], ["a"]))
        #expect(changes.granted(requested: ["a"]) == ["b"])
    }

    @Test func withoutChangesTheRequestedScopesAreGrantedOnce() {
        #expect(ScopeChanges().granted(requested: ["b", "a", "b"]) == ["b", "a"])
        #expect(ScopeChanges().granted(requested: []) == [])
    }

    @Test(
        arguments: [
            " a", "a ", "\t\n\u{B}\u{C}\r a\r\n", "\u{A0}a\u{1680}", "\u{2000}\u{200A}a\u{2028}\u{2029}",
            "\u{202F}\u{205F}a\u{3000}\u{FEFF}",
        ]
    )
    func whitespaceAroundAScopeIsCutOff(scope: String) throws {
        var changes = ScopeChanges()
        #expect(try changes.add(scope) == "a")
        #expect(changes.added == ["a"])
        #expect(try changes.remove(scope) == "a")
        #expect(changes.removed == ["a"])
    }

    @Test(arguments: ["a\u{85}b", "\u{200B}a", "a\u{180E}", "\u{301}a", "🙂", "a\"b", "*"])
    func whatJavaScriptDoesNotTakeForWhitespaceStays(scope: String) throws {
        var changes = ScopeChanges()
        try changes.add(scope)
        #expect(changes.added == [scope])
    }

    @Test(
        arguments: zip(
            ["", " ", "\t\r\n\u{FEFF}", "a b", " a\tb ", "a\r\nb", "a\u{3000}b", "a \u{301}b"],
            [
                "A scope must not be empty.",
                "A scope must not be empty.",
                "A scope must not be empty.",
                "The scope \"a b\" must not contain whitespace.",
                #"The scope "a\tb" must not contain whitespace."#,
                #"The scope "a\r\nb" must not contain whitespace."#,
                "The scope \"a\u{3000}b\" must not contain whitespace.",
                "The scope \"a \u{301}b\" must not contain whitespace.",
            ]
        )
    )
    func whatIsNoScopeIsRefused(scope: String, message: String) throws {
        var changes = ScopeChanges()
        #expect(throws: RuleViolation(.invalidScope, message)) { try changes.add(scope) }
        #expect(throws: RuleViolation(.invalidScope, message)) { try changes.remove(scope) }
        #expect(changes.isEmpty)
    }

    @Test func aScopeMayHave280Characters() throws {
        let longest = String(repeating: "s", count: 280)
        let longestInPairs = String(repeating: "🙂", count: 140)
        var changes = ScopeChanges()
        try changes.add("  " + longest + "  ")
        try changes.remove(longestInPairs)
        #expect((changes.added, changes.removed) == ([longest], [longestInPairs]))

        let tooLong = RuleViolation(.invalidScope, "A scope may have at most 280 characters; this one has 281.")
        #expect(throws: tooLong) { try changes.add(longest + "s") }
        #expect(throws: tooLong) { try changes.remove(longest + "s") }
        #expect(throws: tooLong) { try changes.add(longestInPairs + "s") }
        #expect((changes.added, changes.removed) == ([longest], [longestInPairs]))
    }

    @Test func lengthIsCheckedBeforeWhitespace() {
        var changes = ScopeChanges()
        #expect(throws: RuleViolation(.invalidScope, "A scope may have at most 280 characters; this one has 301.")) {
            try changes.add(String(repeating: "s", count: 150) + " " + String(repeating: "s", count: 150))
        }
    }

    @Test func aThousandScopesMayBeAdded() throws {
        var changes = ScopeChanges()
        for number in 1...1000 { try changes.add("s\(number)") }
        let full = changes
        #expect(
            throws: RuleViolation(.tooManyScopes, "An action may add at most 1000 scopes; \"one:more\" is one more.")
        ) {
            try changes.add("one:more")
        }
        #expect(changes == full)

        // One that is there already takes no room, and one that is removed makes some.
        try changes.add("s1")
        #expect(changes == full)
        try changes.remove("s1")
        try changes.add("one:more")
        #expect(changes.added.count == 1000)
        #expect(throws: RuleViolation.self) { try changes.add("s1") }
        #expect(changes.removed == ["s1"])
    }

    @Test func twoThousandScopesMayBeChanged() throws {
        var changes = ScopeChanges()
        for number in 1...999 { try changes.add("a\(number)") }
        for number in 1...1001 { try changes.remove("r\(number)") }
        let full = changes
        let message = "An action may change at most 2000 scopes; \"one:more\" is one more."
        #expect(throws: RuleViolation(.tooManyScopes, message)) { try changes.remove("one:more") }
        #expect(throws: RuleViolation(.tooManyScopes, message)) { try changes.add("one:more") }
        #expect(changes == full)
        try changes.add("r1")
        try changes.remove("a1")
        #expect((changes.added.count, changes.removed.count) == (999, 1001))
    }

    @Test func laterChangesGoOnTop() throws {
        var first = ScopeChanges()
        try first.add("a")
        try first.add("b")
        try first.remove("c")
        try first.remove("d")
        var second = ScopeChanges()
        try second.remove("a")
        try second.add("c")
        try second.add("e")
        try second.remove("f")

        first.merge(second)
        #expect(first.added == ["b", "c", "e"])
        #expect(first.removed == ["d", "a", "f"])
        #expect(first.granted(requested: ["a", "d", "f", "openid"]) == ["openid", "b", "c", "e"])
    }

    @Test func changesAreStoredAsTwoLists() throws {
        var changes = ScopeChanges()
        try changes.add("a")
        try changes.remove("b")
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let data = try encoder.encode(changes)
        #expect(String(decoding: data, as: UTF8.self) == #"{"added":["a"],"removed":["b"]}"#)
        #expect(try JSONDecoder().decode(ScopeChanges.self, from: data) == changes)
    }
}
