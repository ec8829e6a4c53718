import Foundation
import PostLogin

/// A file of scenarios.
public struct ScenarioFile: Sendable {
    /// As it was named.
    public var path: String
    /// In their order.
    public var scenarios: [Scenario]

    /// What ends the name of such a file.
    public static let suffixes = [".scenario.yaml", ".scenario.yml", ".scenario.json"]

    /// Reads a file.
    ///
    /// - Throws: ``DocumentError``, with the line where that is known.
    public init(_ path: String) throws(DocumentError) {
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw DocumentError(file: path, message: "the file cannot be read")
        }
        guard let text = String(validating: data, as: UTF8.self) else { throw DocumentError(file: path, message: "the file is not UTF-8 text") }
        try self.init(parsing: text, path: path)
    }

    /// Reads a text.
    ///
    /// - Parameter path: where it comes from: files that it names are relative to it, and its name may say which action it is about.
    /// - Throws: ``DocumentError``, with the line where that is known.
    public init(parsing text: String, path: String) throws(DocumentError) {
        self.path = path
        scenarios = []
        let reader = ScenarioReader(path: path)
        do throws(DocumentError) {
            for document in try DocumentParser.parse(text, file: path) where !document.isNull { scenarios += try reader.scenarios(document) }
            try Self.check(scenarios)
        } catch {
            throw error.inside(path)
        }
    }

    /// The name without what makes it a file of scenarios: that of an action, or any other.
    static func stem(of path: String) -> String {
        let name = String(path.split(separator: "/").last ?? "")
        return suffixes.first(where: name.hasSuffix).map { String(name.dropLast($0.count)) } ?? name
    }

    static func isScenarioFile(_ name: String) -> Bool { suffixes.contains(where: name.hasSuffix) }

    private static func check(_ scenarios: [Scenario]) throws(DocumentError) {
        guard !scenarios.isEmpty else { throw DocumentError(message: "there is no scenario in this file") }
        var names: Set<String> = []
        for scenario in scenarios where !names.insert(scenario.name).inserted {
            throw DocumentError(line: scenario.line, message: "there are two scenarios named \(scenario.name)")
        }
    }
}
