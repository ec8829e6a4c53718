import Foundation
import PostLogin
import Testing

@Suite("The page that compares with Auth0")
struct ReferencePageTests {
    @Test("docs/auth0.md says what the code says")
    func isCurrent() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let page = try String(contentsOf: root.appendingPathComponent("docs/auth0.md"), encoding: .utf8)

        #expect(
            page == TriggerReference.markdown,
            "The page is out of date. Write it anew: swift run actionhost types --format markdown > docs/auth0.md")
    }

    @Test("A member and a call have a row each")
    func rows() {
        let page = TriggerReference.markdown
        #expect(page.contains("| `transaction.response_mode` | `'query' \\| 'fragment' \\| 'form_post' \\| 'web_message'` | yes | "
            + "How the answer travels. | works |\n"))
        #expect(page.contains("| `experiment.config.*.value` | `any` |  | The parameter's value. | works |\n"))
        #expect(page.contains("| `authentication.methods[].timestamp` | `string` |  | When it was completed, in ISO 8601. | works |\n"))
        #expect(page.contains("| `cache.delete(key)` | `CacheDeleteResult` | Deletes an entry.<br>`key`: The entry's key. | "
            + "a `TypeError` when the key is no text. | works |\n"))
    }
}
