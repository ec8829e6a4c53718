import Testing

@testable import ActionHostCommand

@Suite("Words of a command line")
struct ArgumentTests {
    @Test("A state that begins with a dash is no option", arguments: [
        (["resume", "-" + String(repeating: "a", count: 42)], ["resume", "--", "-" + String(repeating: "a", count: 42)]),
        (
            ["resume", "-_" + String(repeating: "0", count: 41), "--format", "json"],
            ["resume", "--format", "json", "--", "-_" + String(repeating: "0", count: 41)]
        ),
        (["export", "-" + String(repeating: "a", count: 42)], ["export", "--", "-" + String(repeating: "a", count: 42)]),
        (["resume", "abc", "--request", "-"], ["resume", "abc", "--request", "-"]),
        (["run", "-" + String(repeating: "a", count: 42)], ["run", "-" + String(repeating: "a", count: 42)]),
        ([], []),
    ])
    func states(arguments: [String], protected: [String]) {
        #expect(StateArgument.protected(arguments) == protected)
    }

    @Test(arguments: [
        ("plain-word_1/2.json", "plain-word_1/2.json"), ("two words", "'two words'"), ("it's", #"'it'\''s'"#), ("", "''"),
        ("$HOME", "'$HOME'"),
    ])
    func quoting(word: String, quoted: String) {
        #expect(ShellWord.quoted(word) == quoted)
    }
}
