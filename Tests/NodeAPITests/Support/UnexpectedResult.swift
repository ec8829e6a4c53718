import JavaScriptEngine

/// A script that was to end well did not.
struct UnexpectedResult: Error, CustomStringConvertible {
    let source: String
    let result: ScriptResult

    var description: String {
        let reason = (result.error ?? result.uncaughtError)?.description ?? result.termination.map { "\($0)" }
        return "the script failed: \(reason ?? "no reason"): \(source)"
    }
}
