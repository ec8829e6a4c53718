import PostLogin
import Testing

@Suite("actionhost types")
struct TypesCommandTests {
    private let folder = ScratchFolder()

    @Test("prints the declarations, or the page", arguments: [
        ([], TriggerReference.typeScript),
        (["--format", "typescript"], TriggerReference.typeScript),
        (["--format", "markdown"], TriggerReference.markdown),
    ])
    func prints(arguments: [String], text: String) async throws {
        #expect(
            try await CommandLineTool.run(["types"] + arguments, in: folder) == CommandLineTool.Result(status: 0, output: text, errors: ""))
    }

    @Test("prints declarations of the event, the api and the handlers")
    func contents() {
        #expect(TriggerReference.typeScript.hasPrefix("// The event and the api of the trigger post-login, for editors"))
        #expect(TriggerReference.typeScript.contains("\ninterface Event extends PostLoginEvent {}\n"))
        #expect(
            TriggerReference.typeScript.contains(
                """
                /** Refuses the login. */
                interface AccessAPI {
                  /**
                   * Denies the login. The handler goes on to its end; later actions do not run, and no tokens are issued. Metadata that actions have set is written nevertheless.
                   *
                   * @param reason Why; the application gets it, and the user may read it.
                   */
                  deny(reason: string): PostLoginAPI;
                }

                """))
        #expect(TriggerReference.typeScript.hasSuffix("  onContinuePostLogin?: PostLoginAction;\n}\n"))
    }

    @Test("refuses another format")
    func refused() async throws {
        #expect(
            try await CommandLineTool.run(["types", "--format", "json"], in: folder)
                == .refused(
                    64,
                    """
                    actionhost: The value 'json' is invalid for '--format <format>'. Please provide one of 'typescript' and 'markdown'.
                    See 'actionhost types --help'.
                    """))
    }
}
