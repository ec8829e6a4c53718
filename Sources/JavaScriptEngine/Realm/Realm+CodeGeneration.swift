import CJavaScriptCore

/// Ways of scripts to make code while they run, which a host can close. Its own scripts work all the same.
extension Realm {
    /// Makes `eval`, `Function` and its kin throw an `EvalError` with the message.
    public func disableEval(message: String) {
        EngineText(message).withReference { JSGlobalContextSetEvalEnabled(context, false, $0) }
    }

    /// Takes `WebAssembly` away: nothing else of a realm leads to it.
    public func removeWebAssembly() {
        EngineText("WebAssembly").withReference { _ = JSObjectDeleteProperty(context, global.reference, $0, nil) }
    }
}
