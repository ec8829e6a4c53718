@testable import ActionHost
@testable import PostLogin
import Testing

@Suite("What is said about the api, and the api")
struct APIReferenceTests {
    /// A script's answer for each of the expressions.
    private func answers(_ expressions: [String]) async throws -> [String] {
        let outcome = try await login(expressions.map { "console.log(\($0));" }.joined())
        return outcome.executions.flatMap(\.logs).map(\.message)
    }

    @Test("A script finds the namespaces that are described, and no other")
    func namespaces() async throws {
        #expect(try await answers(["Object.keys(api).sort().join()"]) == [APIReference.namespaces.map(\.name).joined(separator: ",")])
    }

    @Test("A script finds every call that is described", arguments: APIReference.namespaces)
    func described(namespace: ReferenceNamespace) async throws {
        let answers = try await answers(namespace.calls.map { "'\($0.name) ' + typeof api.\(namespace.name).\($0.name)" })
        #expect(answers == namespace.calls.map { "\($0.name) function" })
    }

    @Test("Every method that the bridge has is described")
    func methods() {
        let bridge = APIObject.namespaces.map { namespace in namespace.methods.keys.map { "\(namespace.name).\($0)" }.sorted() }
        let described = APIReference.namespaces.map { namespace in namespace.calls.map { "\(namespace.name).\($0.name)" }.sorted() }
        #expect(bridge.sorted { $0[0] < $1[0] } == described.sorted { $0[0] < $1[0] })
    }

    @Test("Nothing is described without words, and a difference says which")
    func words() {
        let calls = APIReference.namespaces.flatMap(\.calls)
        let sentences = APIReference.namespaces.map(\.summary) + calls.map(\.summary) + calls.flatMap { $0.parameters.map(\.summary) }
            + APIReference.types.map(\.summary)
        #expect(sentences.filter { !$0.hasSuffix(".") } == [])
        #expect(calls.filter { $0.status.kind != .works && $0.status.note.isEmpty } == [])
    }
}
