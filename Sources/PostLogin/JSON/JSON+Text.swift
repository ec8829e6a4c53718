extension JSONValue {
    /// The compact text, as `JSON.stringify(value)` writes it: `{"a":1}`.
    ///
    /// A number without a notation in JSON (NaN, infinity) becomes `null`, and -0 becomes `0`.
    public var jsonText: String { jsonText(pretty: false) }

    /// The text on one line, or indented by two spaces a level as `JSON.stringify(value, null, 2)` writes it.
    public func jsonText(pretty: Bool) -> String { JSONWriter.text(pretty: pretty) { $0.write(self) } }
}

extension JSONObject {
    /// The compact text, as `JSON.stringify(value)` writes it: `{"a":1}`.
    public var jsonText: String { jsonText(pretty: false) }

    /// The text on one line, or indented by two spaces a level as `JSON.stringify(value, null, 2)` writes it.
    public func jsonText(pretty: Bool) -> String { JSONWriter.text(pretty: pretty) { $0.write(self) } }
}
