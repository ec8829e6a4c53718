import JavaScriptEngine

/// What came of a test's script.
struct ScriptResult: Sendable {
    struct Line: Sendable, Hashable, CustomStringConvertible {
        var level: String
        var text: String

        init(_ level: String, _ text: String) {
            self.level = level
            self.text = text
        }

        var description: String { "\(level): \(text)" }
    }

    /// What its promise was fulfilled with, as text.
    var text: String?
    /// What its promise was rejected with.
    var error: ScriptError?
    /// What escaped from a callback.
    var uncaughtError: ScriptError?
    var unhandledRejections: [ScriptError] = []
    var termination: Termination?
    var logs: [Line] = []
}
