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
        do {
            return try value(Yams.load(yaml: text, scalars.resolver))
        } catch let error as YamlError {
            throw CatalogError(code: code, path: path, message: "this is not YAML: \(error.summary)")
        } catch {
            throw CatalogError(code: code, path: path, message: "this is not YAML: \(error)")
        }
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
