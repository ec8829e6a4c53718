import Testing

@Suite("Pages whose commands are executed")
struct DocumentTranscriptTests {
    private let page = """
        # A page

        Put this into `actions/10-hello.js`:

        ```js
        exports.onExecutePostLogin = async (event) => console.log('hello', event.user.name);
        ```

        and run it:

        ```console
        $ echo one; echo two >&2
        one
        two
        $ actionhost run --actions nowhere
        actionhost: nowhere: there is no such folder; name the one that holds your action files
        $ echo $?
        65
        $ cd actions && \\
          ls
        10-hello.js
        $ true
        $ printf 'a\\nb\\nc\\nd\\n'
        a
        …
        d
        $ echo 'took 12.5 ms'
        took 3 ms
        ```

        ```sh
        not executed
        ```
        """

    @Test("Files are written, commands run in one shell, and what they print is compared without measured times")
    func holds() async throws {
        let steps = try await DocumentTranscript(text: page).run()

        #expect(steps.filter { $0.actual != $0.expected } == [])
        #expect(steps.map(\.command) == [
            "echo one; echo two >&2", "actionhost run --actions nowhere", "echo $?", "cd actions && \\\n  ls", "true",
            "printf 'a\\nb\\nc\\nd\\n'", "echo 'took 12.5 ms'",
        ])
        #expect(steps.last?.actual == "took T")
    }

    @Test("What a command prints otherwise is told")
    func differs() async throws {
        let steps = try await DocumentTranscript(text: "```console\n$ echo one\ntwo\n$ printf 'a\\nb\\n'\nb\n…\n```\n").run()

        #expect(steps == [
            DocumentTranscript.Step(command: "echo one", expected: "two", actual: "one"),
            DocumentTranscript.Step(command: "printf 'a\\nb\\n'", expected: "b\n…", actual: "a\nb"),
        ])
    }
}
