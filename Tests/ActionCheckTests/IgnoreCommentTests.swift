import Testing

@Suite("actionhost-ignore")
struct IgnoreCommentTests {
    private static let denial = "api.access.deny('a', 'b');"

    @Test("silences rules on its line and the next", arguments: [
        ("// actionhost-ignore api-argument: the second is for our mock\n\(denial)", []),
        ("\(denial) // actionhost-ignore api-argument: the second is for our mock", []),
        ("/* actionhost-ignore api-argument, unknown-api-member: both are for our mock */\napi.mock.deny(); \(denial)", []),
        (
            "// actionhost-ignore api-argument\n\(denial)",
            ["2:1 warning: Give a reason: // actionhost-ignore api-argument: why [ignore-without-reason]"]
        ),
        (
            "// actionhost-ignore api-argument: too far away\n\n\(denial)",
            [
                "2:1 note: api-argument finds nothing here: remove the comment [unused-ignore]",
                "4:22 warning: api.access.deny takes 1 argument, and ignores this one: deny(reason) [api-argument]",
            ]
        ),
        (
            "// actionhost-ignore api-arguments: a typing error\n\(denial)",
            [
                "2:1 note: There is no rule api-arguments. Did you mean api-argument? [unused-ignore]",
                "3:22 warning: api.access.deny takes 1 argument, and ignores this one: deny(reason) [api-argument]",
            ]
        ),
        (
            "// actionhost-ignore",
            [
                "2:1 note: Name the rules to silence [unused-ignore]",
                "2:1 warning: Give a reason: // actionhost-ignore rule: why [ignore-without-reason]",
            ]
        ),
        ("// actionhost-ignored: something else", []),
    ] as [(String, [String])])
    func ignores(statements: String, expected: [String]) async throws {
        // Reordered by place and rule.
        #expect(try await Set(findings(in: handler(statements))) == Set(expected))
    }

    @Test("A comment for a rule that was not applied is not called unused")
    func inactive() async throws {
        let source = handler("// actionhost-ignore api-argument: for our mock\nreturn;")

        #expect(try await findings(of: "unused-ignore", in: source) == [])
    }
}
