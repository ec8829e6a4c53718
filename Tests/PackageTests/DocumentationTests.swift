import Foundation
import Testing

/// `docs/packages.md` says what the suite does.
@Suite("The page of packages")
struct DocumentationTests {
    @Test("The page is the suite's")
    func page() throws {
        let file = PackageCase.repository.appending(path: "docs/packages.md")
        let text = PackagePage.text
        if ProcessInfo.processInfo.environment["UPDATE_DOCS"] != nil { try Data(text.utf8).write(to: file) }
        #expect(try String(contentsOf: file, encoding: .utf8) == text, "UPDATE_DOCS=1 writes the page anew")
    }
}
