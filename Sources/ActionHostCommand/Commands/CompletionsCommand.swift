import ArgumentParser

/// `actionhost completions`: scripts with which shells complete command lines.
struct CompletionsCommand: ParsableCommand {
    enum Shell: String, ExpressibleByArgument, CaseIterable {
        case bash, zsh, fish

        var completionShell: CompletionShell {
            switch self {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "completions",
        abstract: "Prints a script with which your shell completes commands, options, files and names.",
        discussion: """
            Put it where your shell looks, and open a new one:

              actionhost completions bash > ~/.local/share/bash-completion/completions/actionhost
              actionhost completions zsh > ~/.zfunc/_actionhost
                  with 'fpath+=~/.zfunc; autoload -U compinit; compinit' in ~/.zshrc
              actionhost completions fish > ~/.config/fish/completions/actionhost.fish

            The program has to be on your PATH: names of actions and of fixtures come from it.
            """)

    @Argument(help: "bash, zsh or fish.")
    var shell: Shell

    func run() {
        let script = RootCommand.completionScript(for: shell.completionShell)
        Terminal.write(script.hasSuffix("\n") ? script : script + "\n")
    }
}
