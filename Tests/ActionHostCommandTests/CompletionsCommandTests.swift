import ActionHostTesting
import Foundation
import Testing

@Suite("actionhost completions")
struct CompletionsCommandTests {
    private let folder = ScratchFolder(["actions/20-b.js": "", "actions/10-a.js": ""])

    @Test("prints a script for each shell", arguments: [("bash", "actionhost"), ("zsh", "#compdef actionhost"), ("fish", "complete -c 'actionhost'")])
    func scripts(shell: String, part: String) async throws {
        let result = try await CommandLineTool.run(["completions", shell], in: folder)

        #expect(result.status == 0 && result.errors == "")
        #expect(result.output.contains(part))
        for name in ["tenant", "watch", "completions"] { #expect(result.output.contains(name)) }
    }

    @Test("The shell accepts it, where it is installed", arguments: [("bash", ["-n"]), ("zsh", ["-n"]), ("fish", ["--no-execute"])])
    func accepted(shell: String, arguments: [String]) async throws {
        let result = try await CommandLineTool.run(
            shell: """
                command -v \(shell) > /dev/null || exit 0
                actionhost completions \(shell) > script
                \(shell) \(arguments.joined(separator: " ")) script
                """, in: folder)

        #expect(result == CommandLineTool.Result(status: 0, output: "", errors: ""))
    }

    @Test("bash completes options, fixtures and the folder's actions", arguments: [
        ("actionhost run --wat", "--watch"), ("actionhost event unic", "unicode-profile"), ("actionhost run --only ", "10-a 20-b"),
        ("actionhost run --format ", "text json"), ("actionhost completions z", "zsh"),
    ])
    func completes(line: String, words: String) async throws {
        let result = try await CommandLineTool.run(
            shell: """
                cat > complete.bash <<'END'
                source ./script
                COMP_LINE="$1"; COMP_POINT=${#COMP_LINE}
                read -ra COMP_WORDS <<< "$COMP_LINE"
                [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=('')
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                _actionhost actionhost "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}" 2> problems
                cat problems
                echo "${COMPREPLY[@]}"
                END
                actionhost completions bash > script
                bash complete.bash '\(line)'
                """, in: folder)

        #expect(result == CommandLineTool.Result(status: 0, output: words + "\n", errors: ""))
    }

    @Test("refuses another shell")
    func refused() async throws {
        #expect(
            try await CommandLineTool.run(["completions", "tcsh"], in: folder)
                == .refused(
                    64,
                    """
                    actionhost: The value 'tcsh' is invalid for '<shell>'. Please provide one of 'bash', 'zsh' or 'fish'.
                    See 'actionhost completions --help'.
                    """))
    }
}
