import Foundation
import PostLogin

/// Secrets for a run, from a file of JSON, YAML or `.env`.
///
/// A name with a text goes to every action; a name with a map is an action's name, and the map goes to that action alone.
public struct ActionSecrets: Sendable, Hashable {
    public var shared: [String: String]
    public var byAction: [String: [String: String]]
    /// Where they come from, for messages.
    public var path: String

    public init(shared: [String: String] = [:], byAction: [String: [String: String]] = [:], path: String = "secrets") {
        self.shared = shared
        self.byAction = byAction
        self.path = path
    }

    /// Reads a file: `.env` by that name or ending, YAML or JSON otherwise.
    ///
    /// - Throws: ``CatalogError``; its message never has a value in it.
    public init(file path: String) throws(CatalogError) {
        let text = try ActionCatalog.read(path)
        let name = path.split(separator: "/").last ?? ""
        if name == ".env" || name.hasPrefix(".env.") || name.hasSuffix(".env") {
            self.init(shared: try Self.parse(env: text, path: path), path: path)
            return
        }
        let value = try YAMLFile.parse(text, path: path, code: .invalidSecrets, scalars: .texts)
        guard let object = value.objectValue else {
            throw CatalogError(
                code: .invalidSecrets, path: path, message: "expected names with their secrets, found \(value.kindDescription)")
        }
        self.init(path: path)
        for (name, value) in object {
            if let map = value.objectValue {
                byAction[name] = try Self.texts(map, of: name, path: path)
            } else {
                shared[name] = try Self.text(value, name, path: path)
            }
        }
    }

    static func texts(_ map: JSONObject, of owner: String, path: String) throws(CatalogError) -> [String: String] {
        var texts: [String: String] = [:]
        for (name, value) in map { texts[name] = try text(value, "\(owner).\(name)", path: path) }
        return texts
    }

    private static func text(_ value: JSONValue, _ name: String, path: String) throws(CatalogError) -> String {
        guard let text = value.stringValue else {
            throw CatalogError(
                code: .invalidSecrets, path: path, message: "the secret \(name) has to be a text, found \(value.kindDescription)")
        }
        return text
    }

    private static func parse(env text: String, path: String) throws(CatalogError) -> [String: String] {
        var secrets: [String: String] = [:]
        // To Swift, a line break of Windows is one character.
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        for (index, line) in lines.enumerated() {
            var entry = line.trimmingCharacters(in: .whitespaces)
            if entry.isEmpty || entry.hasPrefix("#") { continue }
            if entry.hasPrefix("export ") { entry = String(entry.dropFirst("export ".count)) }
            guard let equals = entry.firstIndex(of: "="), equals != entry.startIndex else {
                throw CatalogError(code: .invalidSecrets, path: path, message: "line \(index + 1): expected NAME=VALUE")
            }
            let name = entry[..<equals].trimmingCharacters(in: .whitespaces)
            secrets[name] = unquoted(entry[entry.index(after: equals)...].trimmingCharacters(in: .whitespaces))
        }
        return secrets
    }

    private static func unquoted(_ value: String) -> String {
        for quote: Character in ["\"", "'"] where value.first == quote {
            // The quote that ends the value is the first with nothing but a comment after it.
            let end = value.indices.dropFirst().first { index in
                let rest = value[value.index(after: index)...].drop { $0 == " " || $0 == "\t" }
                return value[index] == quote && (rest.isEmpty || rest.hasPrefix("#"))
            }
            guard let end else { continue }
            let inner = String(value[value.index(after: value.startIndex)..<end])
            return quote == "'" ? inner : inner.replacing("\\n", with: "\n").replacing("\\\"", with: "\"")
        }
        return value.split(separator: " #", maxSplits: 1).first.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
    }
}
