/// What a script threw, as a value.
public struct ScriptError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The error's `name`, such as `TypeError`; empty when what was thrown is no error object.
    public var name: String
    /// The error's `message`, or the text of whatever was thrown.
    public var message: String
    /// Where it was thrown: the innermost place in a file of the user's.
    public var location: StackFrame?
    /// The whole stack without the engine's and the host's own frames, innermost first.
    public var stack: [StackFrame]
    /// The error's `cause`; at most eight levels are kept.
    public var cause: Cause?

    /// Boxed, as a value cannot contain itself.
    public indirect enum Cause: Sendable, Hashable {
        case error(ScriptError)

        public var error: ScriptError {
            switch self { case .error(let error): error }
        }
    }

    public init(
        name: String = "Error", message: String, location: StackFrame? = nil, stack: [StackFrame] = [],
        cause: ScriptError? = nil
    ) {
        self.name = name
        self.message = message
        self.location = location
        self.stack = stack
        self.cause = cause.map { .error($0) }
    }

    /// `TypeError: x is not a function (actions/deny.js:3:9)`.
    public var description: String {
        var text = name.isEmpty ? message : (message.isEmpty ? name : "\(name): \(message)")
        if let location { text += " (\(location.file):\(location.line ?? 0)\(location.column.map { ":\($0)" } ?? ""))" }
        return text
    }
}
