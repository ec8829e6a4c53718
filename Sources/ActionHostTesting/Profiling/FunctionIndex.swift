import JavaScriptSyntax

/// The functions of files by their places: what the engine does not say of a function on the stack.
struct FunctionIndex: Sendable {
    struct Known: Sendable, Hashable {
        /// Nil for a function without a name.
        var name: String?
        /// The line that it begins in.
        var line: Int
    }

    private struct Place: Sendable {
        var known: Known
        var range: Range<Int>
    }

    private struct File: Sendable {
        var source: SourceFile
        /// Outer functions before those inside of them.
        var functions: [Place]
    }

    private var files: [String: File] = [:]

    /// - Parameter sources: texts of files by name. One that cannot be parsed has no functions here; running it tells why.
    init(sources: [String: String]) async {
        let parser = JavaScriptParser()
        for (name, text) in sources {
            guard let tree = try? await parser.parse(text, file: name) else { continue }
            let functions = tree.nodes(.functionDeclaration, .functionExpression, .arrowFunctionExpression).map {
                Place(known: Known(name: FunctionName.of($0), line: $0.start.line), range: $0.range)
            }
            files[name] = File(source: tree.source, functions: functions)
        }
    }

    /// The innermost function at a place; nil where none is, or the file is not known.
    func function(in file: String, at line: Int?, _ column: Int?) -> Known? {
        guard let line, let file = files[file] else { return nil }
        // What stands before a file's text when it runs shifts the columns of its first line.
        let position = file.source.position(line: line, column: line == 1 ? .max : column ?? .max)
        return file.functions.last { $0.range.lowerBound <= position.offset && position.offset <= $0.range.upperBound }?.known
    }
}
