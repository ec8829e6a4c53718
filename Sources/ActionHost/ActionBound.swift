import JavaScriptEngine

/// A bound on a count or a size, beside those on time and memory. Its name is that of `actions.yaml` and of `--limit`.
public enum ActionBound: String, Sendable, Hashable, Codable, CaseIterable {
    /// Bytes of a login's event, as JSON. A larger one is refused before anything runs.
    case event
    /// Bytes of an action's file, of a shared module, of a file that `require` loads.
    case source
    /// Calls of `api` that one execution has recorded.
    case effects
    /// Bytes of the arguments of those calls, as JSON.
    case effectBytes = "effect-bytes"
    /// Bytes of what one execution logs. What is beyond is dropped, with a mark: the one bound that fails no login.
    case log
    /// Bytes of all that the leg of a login leaves behind: effects, logs, requests, warnings and errors of all its actions.
    case result
    /// Timers and immediates that are pending at a time.
    case timers
    /// Bytes of the stack that recursion may take before it ends in a `RangeError`, at least 256 kB. The engine has one number for the process:
    /// that of its first host counts.
    case stack
    /// Files and connections that a worker process may have open at a time. In threads they are the program's own.
    case openFiles = "open-files"

    /// What holds where nobody says anything.
    public var defaultValue: Int {
        switch self {
        case .event, .effectBytes: 1 << 20
        case .source, .result: 16 << 20
        case .effects, .timers: 10_000
        case .stack: VirtualMachineThread.usualStackLimit
        case .openFiles: 256
        case .log: 256 << 10
        }
    }

    /// Whether it counts bytes.
    public var isSize: Bool { ![.effects, .timers, .openFiles].contains(self) }
}
