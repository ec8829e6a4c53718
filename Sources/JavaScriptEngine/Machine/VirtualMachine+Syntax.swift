import CJavaScriptCore

extension VirtualMachine {
    /// Whether the text is the body of one function and nothing else: source that closes the function around it and
    /// goes on outside is refused here. The error has the line in the source.
    ///
    /// In the machine's own context: a realm may have been told to make no code from texts.
    ///
    /// - Parameter parameters: names that the function has for its parameters, which its body cannot declare anew with `let` and `const`.
    public func checkFunctionBody(_ script: Script, parameters: [String] = []) throws(ScriptError) {
        var exception: JSValueRef?
        var names: [JSStringRef?] = parameters.map { JSStringCreateWithUTF8CString($0) }
        defer { for case let name? in names { JSStringRelease(name) } }
        _ = EngineText(script.source).withReference { source in
            EngineText(script.name).withReference { name in
                JSObjectMakeFunction(ownContext, nil, UInt32(names.count), &names, source, name, 1, &exception)
            }
        }
        guard let exception else { return }
        var error = ScriptError(Value(exception, in: ownContext))
        // The engine puts the two lines of a function's head before the body, and one with its closing brace after it.
        let lines = 1 + script.source.count(where: \.isNewline)
        let place = StackFrame(function: "", file: script.name, line: error.location?.line.map { min(max($0 - 2, 1), lines) })
        error.location = place
        error.stack = [place]
        throw error
    }
}
