import Foundation
import Testing

@Suite("The articles of the documentation")
struct ArticleTests {
    /// A file or a folder beside this one, or above it.
    private static func url(_ path: String) -> URL { URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(path) }

    @Test("Every piece of code is in a test, as it is", arguments: ["FirstLogin", "SuspendedLogins", "Limits", "Users", "Tokens", "WorkerProcesses"])
    func codeIsTested(article: String) throws {
        let text = try String(
            contentsOf: Self.url("../../../Sources/ActionHost/ActionHost.docc/\(article).md").standardized, encoding: .utf8)
        let test = try String(contentsOf: Self.url("\(article)ArticleTests.swift"), encoding: .utf8)
        let blocks = Self.codeBlocks(of: text)

        #expect(!blocks.isEmpty)
        #expect(blocks.filter { !Self.contains($0, in: test) } == [])
    }

    @Test("The articles are all there are")
    func allArticles() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.url("../../../Sources/ActionHost/ActionHost.docc").standardized.path)
        #expect(names.sorted() == ["ActionHost.md", "FirstLogin.md", "Limits.md", "SuspendedLogins.md", "Tokens.md", "Users.md", "WorkerProcesses.md"])
    }

    /// The Swift and JavaScript in a text of Markdown.
    private static func codeBlocks(of text: String) -> [String] {
        var blocks: [String] = []
        var block: String?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "```", let finished = block {
                blocks.append(finished)
                block = nil
            } else if block != nil {
                block? += line + "\n"
            } else if line == "```swift" || line == "```js" {
                block = ""
            }
        }
        return blocks
    }

    /// Whether a text has a block, indented in whatever depth.
    private static func contains(_ block: String, in text: String) -> Bool {
        (0..<8).contains { depth in
            let indentation = String(repeating: "    ", count: depth)
            let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
            return text.contains(lines.map { $0.isEmpty ? "" : indentation + $0 }.joined(separator: "\n"))
        }
    }
}
