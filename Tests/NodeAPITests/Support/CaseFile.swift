import Foundation
import JavaScriptEngine

/// The cases that this host shares with Node: a JavaScript file beside the tests whose value is a list of them.
enum CaseFile {
    /// A name, and the body of a function that returns a text.
    struct NamedBody: Decodable {
        var name: String
        var body: String

        init(from decoder: any Decoder) throws {
            var fields = try decoder.unkeyedContainer()
            name = try fields.decode(String.self)
            body = try fields.decode(String.self)
        }
    }

    /// - Parameter file: its path in `Tests/NodeAPITests`.
    static func cases<Case: Decodable>(_ file: String, as type: Case.Type, on machine: TestMachine) async throws -> [Case] {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let source = try String(contentsOf: tests.appending(path: file), encoding: .utf8)
        let json = try await machine.value(of: Script(name: file, source: "JSON.stringify(\n\(source)\n)"))
        return try JSONDecoder().decode([Case].self, from: Data(json.utf8))
    }
}
