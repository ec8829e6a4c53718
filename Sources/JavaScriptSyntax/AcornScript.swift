import CAcorn
import JavaScriptEngine

/// The parser's own script.
enum AcornScript {
    static let script = Script.internal("acorn", source: String(cString: acorn_source()))
}
