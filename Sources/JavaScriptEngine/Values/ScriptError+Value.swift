import CJavaScriptCore

extension ScriptError {
    /// Reads an exception into a Swift value. May run the script's getters: inside of a turn only.
    public init(_ thrown: Thrown) { self.init(thrown.value) }

    /// Reads whatever was thrown or rejected with into a Swift value. May run the script's getters.
    public init(_ value: Value) { self.init(value, causesLeft: 8) }

    private init(_ value: Value, causesLeft: Int) {
        let stackText = value.isObject ? value.text("stack") : nil
        guard value.isObject, stackText != nil || value.text("message") != nil else {
            self.init(name: "", message: Self.describe(value))
            return
        }
        var stack = StackFrame.parse(stack: stackText ?? "").filter(\.isUserCode)
        // Syntax errors have no stack of the file that they are in; the engine names it beside.
        if let file = value.text("sourceURL"), let line = value.number("line") {
            let own = StackFrame(function: "", file: file, line: line, column: value.number("column"))
            if own.isUserCode, stack.first?.file != file, stack.first?.line != line { stack.insert(own, at: 0) }
        }
        var cause: ScriptError?
        if causesLeft > 0, let value = try? value.property("cause"), !value.isUndefined {
            cause = ScriptError(value, causesLeft: causesLeft - 1)
        }
        self.init(
            name: value.text("name") ?? "Error", message: value.text("message") ?? "",
            location: stack.first, stack: stack, cause: cause)
    }

    /// The text of something thrown that is no error.
    private static func describe(_ value: Value) -> String {
        if value.isObject, let json = value.jsonText { return json }
        return value.convertedToString ?? "a value that cannot be shown"
    }
}

extension Value {
    fileprivate func text(_ name: String) -> String? { (try? property(name))?.string }

    fileprivate func number(_ name: String) -> Int? {
        (try? property(name))?.number.flatMap { Int(exactly: $0.rounded()) }
    }
}
