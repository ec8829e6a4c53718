import Foundation

/// What a page of the documentation shows: files, and commands with what they print. The page is true when the commands print that.
///
/// - A fenced block after a line that ends with a file's name, as in "Put this into `actions/10-roles.js`:", is that file; it is written
///   where it stands in the page, so a later block may change a file.
/// - In a block ```` ```console ````, a line that begins with `$ ` is a command for the shell, continued after a backslash at its end;
///   what follows, up to the next command or the end of the block, is what it prints, standard error included. A line `…` stands for any
///   lines. Commands share one shell: `cd`, variables and `$?` work. `actionhost` is the built executable.
///
/// ```swift
/// let transcript = try DocumentTranscript(page: "docs/import.md")
/// for step in try await transcript.run() { #expect(step.actual == step.expected, "$ \(step.command)") }
/// ```
///
/// With `UPDATE_DOCS=1` in the environment, what the commands print is written into the page (where no `…` stands).
struct DocumentTranscript: Sendable {
    struct Step: Sendable, Equatable {
        let command: String
        /// What the page says that the command prints, and what it prints, both masked.
        var expected: String
        var actual = ""
    }

    enum Part: Sendable, Equatable {
        case file(name: String, text: String)
        /// A command and the lines of the page that have its output.
        case command(String, output: Range<Int>)
    }

    let parts: [Part]
    private let lines: [String]
    private let url: URL?
    private let mask: @Sendable (String) -> String

    /// - Parameters:
    ///   - page: the path below the package's folder.
    ///   - mask: takes out what differs from run to run; measured times and states of suspended logins by default.
    init(page: String, mask: @escaping @Sendable (String) -> String = \.withoutMeasures) throws {
        let url = Self.root.appendingPathComponent(page)
        self.init(text: try String(contentsOf: url, encoding: .utf8), url: url, mask: mask)
    }

    init(text: String, url: URL? = nil, mask: @escaping @Sendable (String) -> String = \.withoutMeasures) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        parts = Self.parts(of: lines)
        self.url = url
        self.mask = mask
    }

    /// The folder of the package.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Does what the page says, in a folder of its own unless one is given.
    func run(in folder: ScratchFolder = ScratchFolder()) async throws -> [Step] {
        let marker = "--- \(UUID().uuidString)"
        var script = "s=0\n"
        for part in parts {
            switch part {
            case .file(let name, let text):
                script += "mkdir -p \(quoted(parent(of: name)))\nprintf '%s' \(quoted(text)) > \(quoted(name))\n"
            case .command(let command, _):
                script += "printf '%s\\n' '\(marker)'\n(exit $s)\n\(command)\ns=$?\n"
            }
        }
        let result = try await CommandLineTool.run(shell: script, in: folder)
        let outputs = result.output.components(separatedBy: marker + "\n").dropFirst().map { text in
            text.hasSuffix("\n") ? String(text.dropLast()) : text
        }
        var steps: [Step] = []
        var written = lines
        for (index, (command, range)) in commands.enumerated().reversed() {
            let actual = index < outputs.count ? outputs[index] : "(the shell ended before this command)"
            let expected = lines[range].joined(separator: "\n")
            steps.insert(Step(command: command, expected: mask(expected), actual: mask(actual)), at: 0)
            if Self.elided(steps[0].expected, matches: steps[0].actual) {
                steps[0].actual = steps[0].expected
            } else if !lines[range].contains("…") {
                written.replaceSubrange(range, with: actual.isEmpty ? [] : actual.components(separatedBy: "\n"))
            }
        }
        if let url, ProcessInfo.processInfo.environment["UPDATE_DOCS"] == "1" {
            try Data(written.joined(separator: "\n").utf8).write(to: url)
        }
        return steps
    }

    private var commands: [(String, Range<Int>)] {
        parts.compactMap { if case .command(let command, let output) = $0 { (command, output) } else { nil } }
    }

    private static func parts(of lines: [String]) -> [Part] {
        var parts: [Part] = []
        var index = 0
        while index < lines.count {
            let fence = lines[index].prefix { $0 == "`" }
            guard fence.count >= 3 else {
                index += 1
                continue
            }
            let start = index + 1
            let end = lines[start...].firstIndex { $0 == fence } ?? lines.count
            if lines[index] == fence + "console" {
                parts += commands(in: lines, start..<end)
            } else if let name = fileName(before: index, in: lines) {
                parts.append(.file(name: name, text: lines[start..<end].map { $0 + "\n" }.joined()))
            }
            index = end + 1
        }
        return parts
    }

    private static func commands(in lines: [String], _ block: Range<Int>) -> [Part] {
        var parts: [Part] = []
        var index = block.lowerBound
        while index < block.upperBound {
            guard lines[index].hasPrefix("$ ") else {
                index += 1
                continue
            }
            var command = String(lines[index].dropFirst(2))
            while command.hasSuffix("\\"), index + 1 < block.upperBound {
                index += 1
                command += "\n" + lines[index]
            }
            let start = index + 1
            let end = lines[start..<block.upperBound].firstIndex { $0.hasPrefix("$ ") } ?? block.upperBound
            parts.append(.command(command, output: start..<end))
            index = end
        }
        return parts
    }

    /// The name in backquotes at the end of the last line before a block.
    private static func fileName(before fence: Int, in lines: [String]) -> String? {
        guard let line = lines[..<fence].last(where: { !$0.isEmpty }) else { return nil }
        return line.firstMatch(of: /`([^`]+)`:$/).map { String($0.1) }
    }

    /// Whether a text is what a pattern says, in which a line `…` stands for any lines.
    private static func elided(_ pattern: String, matches text: String) -> Bool {
        let pieces = ("\n" + pattern + "\n").components(separatedBy: "\n…\n")
        guard pieces.count > 1 else { return pattern == text }
        var rest = Substring("\n" + text + "\n")
        for (index, piece) in pieces.enumerated() {
            // The line breaks around a piece belong to both neighbours.
            let piece = index == 0 ? piece + "\n" : index == pieces.count - 1 ? "\n" + piece : "\n" + piece + "\n"
            if index == 0 {
                guard rest.hasPrefix(piece) else { return false }
                rest = rest.dropFirst(piece.count - 1)
            } else if index == pieces.count - 1 {
                return rest.hasSuffix(piece)
            } else {
                guard let range = rest.firstRange(of: piece) else { return false }
                rest = rest[rest.index(before: range.upperBound)...]
            }
        }
        return true
    }

    private func parent(of name: String) -> String { (name as NSString).deletingLastPathComponent.isEmpty ? "." : (name as NSString).deletingLastPathComponent }

    private func quoted(_ word: String) -> String { "'\(word.replacingOccurrences(of: "'", with: "'\\''"))'" }
}

extension String {
    /// The text with measured times, and states of suspended logins, made the same.
    var withoutMeasures: String {
        replacing(/\b[0-9]+(\.[0-9]+)? ?(ms|s|µs)\b/, with: "T").replacing(/[A-Za-z0-9_-]{43}/, with: "STATE")
    }
}
