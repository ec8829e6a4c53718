import CAcorn
import JavaScriptEngine

/// The parser's own scripts.
enum AcornScript {
    /// Acorn itself: an object `acorn` in the global scope.
    static let parser = Script.internal("acorn", source: String(cString: acorn_source()))
    /// What makes of Acorn's tree the numbers and texts that ``SyntaxRecords`` reads.
    static let records = Script.internal("acorn-records", source: String(cString: acorn_records_source()))
}
