/// The engine itself cannot do what was asked of it: no fault of a script.
public struct EngineError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Code: String, Sendable, Hashable {
        case missingFunction, engineAlreadyInUse, timeZoneNotSettable, optionNotSettable, outOfMachines, internalScript, profiler
    }

    public let code: Code
    /// What happened, and what to do about it.
    public let description: String

    static func missingFunction(_ name: String) -> EngineError {
        EngineError(
            code: .missingFunction,
            description: "the installed JavaScriptCore library has no function \(name); "
                + "install libjavascriptcoregtk-4.1-0 in version 2.50 or later")
    }

    static let engineAlreadyInUse = EngineError(
        code: .engineAlreadyInUse,
        description: "JavaScriptCore was used in this process before ActionHost could move its signal off SIGUSR1; "
            + "create the ActionHost first")

    static let timeZoneNotSettable = EngineError(
        code: .timeZoneNotSettable,
        description: "the installed JavaScriptCore library cannot be set to UTC; start the program with TZ=UTC")

    static func optionNotSettable(_ name: String) -> EngineError {
        EngineError(
            code: .optionNotSettable,
            description: "the installed JavaScriptCore library has no option \(name), which ActionHost needs")
    }

    static func profiler(_ description: String) -> EngineError { EngineError(code: .profiler, description: description) }

    static let outOfMachines = EngineError(
        code: .outOfMachines, description: "JavaScriptCore could not create a context: the process is out of memory")

    /// One of the host's own scripts does not work in this engine.
    public static func internalScript(_ name: String, _ error: ScriptError) -> EngineError {
        EngineError(code: .internalScript, description: "the built-in script \(name) failed: \(error)")
    }
}
