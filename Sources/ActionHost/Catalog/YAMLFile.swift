import Foundation
import PostLogin
import Yams

/// YAML (and JSON, which is YAML) as a JSON value.
enum YAMLFile {
    /// What a scalar without quotes stands for.
    enum Scalars {
        /// Numbers, booleans, null or texts, by what they look like.
        case typed
        /// The text that is written, `null` aside: `0123` is neither a number nor 83.
        case texts

        fileprivate var resolver: Resolver {
            switch self {
            case .typed: Resolver.default.removing(.timestamp)
            case .texts: Resolver.basic.appending(.merge).appending(.null)
            }
        }
    }

    /// - Parameter path: for the error only.
    static func parse(
        _ text: String, path: String, code: CatalogError.Code, scalars: Scalars = .typed
    ) throws(CatalogError) -> JSONValue {
        let root: Node?
        do {
            root = try Yams.compose(yaml: text, scalars.resolver)
        } catch let error as YamlError {
            throw CatalogError(code: code, path: path, message: "this is not YAML: \(error.summary)")
        } catch {
            throw CatalogError(code: code, path: path, message: "this is not YAML: \(error)")
        }
        // YAML allows any value as a name, and the parser's own values do not.
        if let name = root.flatMap(nameThatIsNoText) {
            let place = name.mark.map { "line \($0.line), column \($0.column): " } ?? ""
            throw CatalogError(code: code, path: path, message: "\(place)the name of a member has to be a text")
        }
        return value(root?.any)
    }

    private static func nameThatIsNoText(in node: Node) -> Node? {
        for member in node.mapping ?? [:] {
            if member.key.string == nil { return member.key }
            if let name = nameThatIsNoText(in: member.value) { return name }
        }
        for element in node.sequence ?? [] {
            if let name = nameThatIsNoText(in: element) { return name }
        }
        return nil
    }

    private static func value(_ node: Any?) -> JSONValue {
        switch node {
        case let text as String: .string(text)
        case let flag as Bool: .bool(flag)
        case let number as Int: .number(Double(number))
        case let number as Double: .number(number)
        case let list as [Any?]: .array(list.map(value))
        case let map as [AnyHashable: Any]:
            .object(JSONObject(map.map { ("\($0.key)", value($0.value)) }.sorted { $0.0 < $1.0 }))
        case nil, is NSNull: .null
        case let other?: .string("\(other)")
        }
    }
}

extension YamlError {
    /// The problem with its line and column, without the excerpt of the file, which may hold secrets.
    fileprivate var summary: String {
        switch self {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            "line \(mark.line), column \(mark.column): \(problem)"
        default: "it cannot be read"
        }
    }
}
