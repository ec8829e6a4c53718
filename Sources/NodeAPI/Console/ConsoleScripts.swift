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
              for (const make of [\(files.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ","))]) {
                Object.assign(parts, make(native, parts));
              }
              return parts;
            })
            """)

    private static let files: [[UInt8]] = [
        PackageResources.inspect_text_js, PackageResources.inspect_brands_js, PackageResources.inspect_names_js,
        PackageResources.inspect_errors_js, PackageResources.inspect_entries_js, PackageResources.inspect_layout_js,
        PackageResources.inspect_shapes_js, PackageResources.inspect_js, PackageResources.format_js,
        PackageResources.table_js,
    ]
}
