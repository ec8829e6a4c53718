/// Stands between an execution and all that reaches it from outside its realm: keeps it, or gives again what was kept.
///
/// An execution is repeatable because everything comes to it in one of four ways, each of which passes here: the answer of a call of the
/// host's, a timer, a reading that is made at once, and a clock or chance that its realm was given. Files are read anew each time: which ones, and what was in
/// them, is only noted. Belongs to the machine's thread.
public protocol ExecutionTape: AnyObject {
    /// Whether calls are made and timers run; false where the tape has what they came to.
    var isLive: Bool { get }
    /// A script calls the host.
    ///
    /// - Returns: the call's number, from 1, in the order of the calls.
    func begin(_ call: HostCall) -> Int
    /// What a call came to is about to reach the script.
    func end(_ call: Int, with result: Result<HostValue, HostError>)
    /// A script sets a timer.
    func setTimer(_ id: Double, milliseconds: Double)
    func cancelTimer(_ id: Double)
    /// A timer's callback is about to run.
    func fireTimer(_ id: Double)
    /// Something of the outside that a script gets at once.
    func reading(_ name: String, _ read: () -> HostValue) -> HostValue
    /// A script loads or reads a file.
    ///
    /// - Parameters:
    ///   - path: absolute, without symbolic links.
    ///   - contents: the bytes that the script gets.
    func file(_ path: String, _ contents: () -> [UInt8])
    /// Something of the outside that no tape can keep.
    func unrepeatable(_ name: String)
}

/// A call of a Swift function by a script, as a tape knows it again.
public struct HostCall: Sendable, Hashable {
    public var name: String
    public var arguments: [String: HostValue]

    public init(_ name: String, _ arguments: [String: HostValue] = [:]) {
        self.name = name
        self.arguments = arguments
    }
}

/// What reaches an execution that waits.
public enum Arrival: Sendable, Hashable {
    case answer(call: Int, Result<HostValue, HostError>)
    case timer(Double)
}

extension Realm {
    /// Something of the outside that a script gets at once: from the execution's tape, where it has one that gives it.
    public func reading(_ name: String, _ read: () -> HostValue) -> HostValue {
        guard let tape = machine.currentExecution?.tape else { return read() }
        return tape.reading(name, read)
    }

    /// Whether calls of the host are made, and not given from a tape.
    public var isLive: Bool { machine.currentExecution?.tape?.isLive ?? true }

    /// A script loads or reads a file; nothing is asked of it, not even its path, where no tape is.
    public func file(_ path: @autoclosure () -> String?, _ contents: @autoclosure () -> [UInt8]) {
        guard let tape = machine.currentExecution?.tape, let path = path() else { return }
        tape.file(path, contents)
    }

    /// The result depends on something that no tape can keep.
    public func unrepeatable(_ name: String) { machine.currentExecution?.tape?.unrepeatable(name) }
}

extension VirtualMachine {
    /// Gives an execution that waits what its tape has for it next.
    ///
    /// - Returns: false when it does not wait for that.
    public func deliver(_ arrival: Arrival, to execution: Execution) -> Bool {
        switch arrival {
        case .answer(let number, let result):
            guard let id = execution.calls.first(where: { calls[$0]?.number == number }) else { return false }
            finishCall(id, result.mapError { $0 })
        case .timer(let id):
            guard let fire = execution.heldTimers.removeValue(forKey: id) else { return false }
            fire()
        }
        return true
    }
}

extension Result where Failure == any Error {
    /// With the error that a script gets for it.
    var forTape: Result<Success, HostError> {
        mapError { error in
            switch error {
            case let error as HostError: error
            case let error as ScriptError: HostError(name: error.name, message: error.message)
            default: HostError(message: "\(error)")
            }
        }
    }
}
