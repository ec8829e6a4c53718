/// One call of `console`.
public struct LogEntry: Sendable, Hashable, Codable {
    /// `debug`, `log`, `info`, `warn`, `error` or `trace`.
    public var level: String
    /// The text as Node would print it, without the line's end.
    public var message: String
    /// Milliseconds since 1970, by the login's clock.
    public var time: Double

    public init(level: String, message: String, time: Double) {
        self.level = level
        self.message = message
        self.time = time
    }

    public var json: JSONValue {
        ["level": .string(level), "message": .string(message), "time": .string(ISOTime.text(milliseconds: time))]
    }
}
