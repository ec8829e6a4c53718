import JavaScriptEngine

/// The JavaScript that makes texts of values, put together from its files.
enum ConsoleScripts {
    /// A function of the native object, whose result holds `format`, `inspect`, `table` and `frames`. Each file is a function of the native
    /// object and of what the files before it return.
    static let formatter = Script.internal(
        "inspect",
        source: """
            (function (native) {
              const parts = {};
              for (const make of [\(files.map(NodeScripts.part).joined(separator: ","))]) {
                Object.assign(parts, make(native, parts));
              }
              return parts;
            })
            """)

    private static let files = [
        "inspect-text", "inspect-brands", "inspect-names", "inspect-errors", "inspect-entries", "inspect-layout", "inspect-shapes", "inspect",
        "console-format", "console-table",
    ]
}
