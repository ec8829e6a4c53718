extension JSONValue {
    /// The compact text, as `JSON.stringify(value)` writes it: `{"a":1}`.
    ///
    /// A number without a notation in JSON (NaN, infinity) becomes `null`, and -0 becomes `0`.
    public var jsonText: String { jsonText(pretty: false) }

    /// The text on one line, or indented by two spaces a level as `JSON.stringify(value, null, 2)` writes it.
    public func jsonText(pretty: Bool) -> String { JSONWriter.text(pretty: pretty) { $0.write(self) } }

    /// How many bytes of UTF-8 the compact text has.
    public var jsonByteCount: Int { JSONWriter.byteCount { $0.write(self) } }
}

extension JSONObject {
    /// The compact text, as `JSON.stringify(value)` writes it: `{"a":1}`.
    public var jsonText: String { jsonText(pretty: false) }

    /// The text on one line, or indented by two spaces a level as `JSON.stringify(value, null, 2)` writes it.
    public func jsonText(pretty: Bool) -> String { JSONWriter.text(pretty: pretty) { $0.write(self) } }

    /// The compact text as C has it, UTF-8 with a NUL at its end, for as long as `body` runs: without the way through a string.
    public func withJSONCString<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
        try JSONWriter.withCString({ $0.write(self) }, body)
    }

    /// How many bytes of UTF-8 the compact text has.
    public var jsonByteCount: Int { JSONWriter.byteCount { $0.write(self) } }
}
