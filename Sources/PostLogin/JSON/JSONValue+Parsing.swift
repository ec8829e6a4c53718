extension JSONValue {
    /// Reads a JSON text as RFC 8259 defines it: no comments, no trailing commas, nothing after the value.
    ///
    /// - A byte order mark at the start is skipped.
    /// - Of two members with one name the later value counts, at the place of the earlier one.
    /// - A `\u` escape of a lone surrogate, which no string can hold, reads as U+FFFD.
    /// - Refused are values nested more than 512 levels deep and numbers beyond the range of a double.
    public init(parsing text: String) throws(JSONSyntaxError) {
        var text = text
        self = try text.withUTF8 { JSONParser.parse($0) }.get()
    }

    /// Reads a JSON text given as UTF-8, by the rules of ``init(parsing:)-(String)``; invalid UTF-8 is refused.
    public init(parsing bytes: some Sequence<UInt8>) throws(JSONSyntaxError) {
        try self.init(parsing: bytes, depthLimit: JSONParser.usualDepthLimit)
    }

    /// Reads a JSON text given as UTF-8 whose values may be nested deeper, or less deep, than others.
    package init(parsing bytes: some Sequence<UInt8>, depthLimit: Int) throws(JSONSyntaxError) {
        let result =
            bytes.withContiguousStorageIfAvailable { JSONParser.parse($0, depthLimit: depthLimit) }
            ?? Array(bytes).withUnsafeBufferPointer { JSONParser.parse($0, depthLimit: depthLimit) }
        self = try result.get()
    }
}
