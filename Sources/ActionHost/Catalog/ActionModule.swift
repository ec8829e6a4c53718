import JavaScriptEngine
import NodeAPI

/// A file's source in the two functions that Auth0's loader puts around it: `require` belongs to the outer one, so that an action
/// can declare a variable of that name. A file that cannot know of `require` does without the outer one.
///
/// The text before the source stands on its first line and has no line break: line numbers stay those of the file, and columns
/// differ in the first line only, by a known number.
struct ActionModule: Sendable {
    /// The file alone: what has to be the body of one function.
    let body: Script
    /// The file in its functions.
    let wrapped: Script

    /// Whether ``wrapped`` is the inner function already.
    let isOneFunction: Bool
    /// Whether the file can tell what its handler is called on.
    let looksAtThis: Bool

    private let prefix: String
    private static let outer = "(function (module, exports, require) { return "

    /// - Parameters:
    ///   - running: what runs instead of the source, line by line; nil for the source itself.
    ///   - names: what the inner function has beside module, exports and console.
    init(file: String, source: String, running: String? = nil, names: [String] = []) {
        let inner = "function (\((["module", "exports", "console"] + names).joined(separator: ", "))) {"
        looksAtThis = source.contains("this")
        isOneFunction = !NodeFeatures(namedIn: [source]).contains(.require)
        prefix = isOneFunction ? "(" + inner : Self.outer + inner
        body = Script(name: file, source: source)
        wrapped = Script(name: file, source: prefix + (running ?? source) + (isOneFunction ? "\n})" : "\n}})"))
    }

    /// The error with the columns of the file.
    func located(_ error: ScriptError) -> ScriptError {
        var error = error
        error.location = error.location.map(located)
        error.stack = error.stack.map(located)
        error.cause = error.cause.map { .error(located($0.error)) }
        return error
    }

    /// The syntax error in words of the file: at its end the parser runs into the text after it, and speaks of that.
    func syntaxError(_ error: ScriptError) -> ScriptError {
        var error = placedInFile(error)
        let advice =
            switch ScriptDialect(of: body.source) {
            case .commonJS: ""
            case .esModule:
                "The file is written as an ES module, and actions are CommonJS: write exports.name = … instead of export, and require() instead of import"
            case .typeScript: "The file is written in TypeScript, which Auth0 does not run either: compile it to CommonJS first, for ES2022"
            }
        if !advice.isEmpty { error.message += (error.message.hasSuffix(".") ? " " : ". ") + advice }
        return error
    }

    private func placedInFile(_ error: ScriptError) -> ScriptError {
        let isOfWrapper = error.message == "Parser error"
            || error.message.wholeMatch(of: /Unexpected token '[})]'(\. Expected .*)?/) != nil
        let lastLine = max(1, body.source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count)
        guard let location = error.location, let line = location.line, line > lastLine || isOfWrapper else { return error }
        var place = location
        place.line = min(line, lastLine)
        var result = error
        result.location = place
        result.stack = error.stack.map { $0 == location ? place : $0 }
        // The parser misses the parenthesis around the function where the file has closed the function.
        let closesFunction = error.message.hasSuffix("Expected ')' to end a compound expression.")
        if isOfWrapper, line > lastLine || error.message == "Parser error" || closesFunction {
            result.message = "Unexpected end: a bracket or brace is opened and not closed, or closed and not opened"
        }
        return result
    }

    func located(_ frame: StackFrame) -> StackFrame {
        guard frame.file == body.name, frame.line == 1, let column = frame.column else { return frame }
        var frame = frame
        frame.column = max(1, column - prefix.utf16.count)
        return frame
    }
}
