extension PostLoginEvent {
    /// Reads an event by the rules of ``init(json:)``.
    ///
    /// - Throws: `DecodingError.dataCorrupted` with the message of the ``EventError``.
    public init(from decoder: any Decoder) throws {
        let json = try JSONValue(from: decoder)
        do throws(EventError) {
            try self.init(json: json)
        } catch {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath, debugDescription: error.description, underlyingError: error))
        }
    }
}
