import PostLogin
import Yams

/// Reads the documents of a YAML or JSON text.
enum DocumentParser {
    /// The documents of a file: one of JSON, where the file's name ends in `.json`; any number of YAML otherwise.
    static func parse(_ text: String, file: String) throws(DocumentError) -> [DocumentValue] {
        do throws(DocumentError) {
            return file.hasSuffix(".json") ? [try json(text)] : try yaml(text)
        } catch {
            throw error.inside(file)
        }
    }

    private static func json(_ text: String) throws(DocumentError) -> DocumentValue {
        do throws(JSONSyntaxError) {
            return DocumentValue(try JSONValue(parsing: text))
        } catch {
            throw DocumentError(line: error.line, message: "this is not JSON: \(error.message) (column \(error.column))")
        }
    }

    private static func yaml(_ text: String) throws(DocumentError) -> [DocumentValue] {
        var documents: [DocumentValue] = []
        do {
            // The sequence keeps its error to itself: it is not to be copied.
            var nodes = try Yams.compose_all(yaml: text, Resolver.default.removing(.timestamp))
            while let node = nodes.next() { documents.append(try value(node)) }
            if let error = nodes.error { throw error }
        } catch let error as DocumentError {
            throw error
        } catch let error as YamlError {
            throw DocumentError(line: error.place?.line, message: "this is not YAML: \(error.problem)")
        } catch {
            throw DocumentError(message: "this is not YAML: \(error)")
        }
        return documents
    }

    private static func value(_ node: Node) throws(DocumentError) -> DocumentValue {
        let line = node.mark?.line
        switch node {
        case .sequence(let elements):
            var values: [DocumentValue] = []
            for element in elements { values.append(try value(element)) }
            return DocumentValue(.list(values), line: line)
        case .mapping(let mapping): return DocumentValue(.map(try members(mapping)), line: line)
        default: return DocumentValue(.scalar(scalar(node)), line: line)
        }
    }

    /// The members in their order. Those that `<<` brings in come first, and give way to the map's own.
    private static func members(_ mapping: Node.Mapping) throws(DocumentError) -> [DocumentValue.Member] {
        var inherited: [DocumentValue.Member] = []
        var own: [DocumentValue.Member] = []
        for (key, node) in mapping {
            guard let name = key.string else {
                throw DocumentError(line: key.mark?.line, message: "the name of a member has to be a text")
            }
            let value = try value(node)
            if name == "<<" && key.tag.description == Tag.Name.merge.rawValue {
                for source in value.elements ?? [value] { inherited += source.members ?? [] }
            } else {
                own.append(DocumentValue.Member(name: name, line: key.mark?.line, value: value))
            }
        }
        var names = Set(own.map(\.name))
        return inherited.filter { names.insert($0.name).inserted } + own
    }

    private static func scalar(_ node: Node) -> JSONValue {
        switch node.any {
        case let text as String: .string(text)
        case let flag as Bool: .bool(flag)
        case let number as Int: .number(Double(number))
        case let number as UInt64: .number(Double(number))
        case let number as Double: .number(number)
        default: node.tag.description == Tag.Name.null.rawValue ? .null : .string(node.string ?? "")
        }
    }
}

extension YamlError {
    fileprivate var place: Mark? {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark
        case .duplicatedKeysInMapping(_, let context): context.mark
        default: nil
        }
    }

    /// The problem without an excerpt of the file, which may hold secrets.
    fileprivate var problem: String {
        switch self {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            "\(problem) (column \(mark.column))"
        case .duplicatedKeysInMapping(let keys, _): "a name is there twice: \(keys.sorted().joined(separator: ", "))"
        default: "it cannot be read"
        }
    }
}
