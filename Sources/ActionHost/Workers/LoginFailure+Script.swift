import JavaScriptEngine
import PostLogin

extension LoginFailure {
    /// A failure from what a script threw.
    init(_ kind: Kind, _ error: ScriptError, action: Action) {
        let error = action.located(error).explained
        self.init(
            kind: kind, message: error.message.isEmpty ? error.name : error.message, action: action.name,
            file: error.location?.file, line: error.location?.line, column: error.location?.column, stack: error.stackLines)
    }

    /// A failure from a bound on a count or a size.
    init(_ limit: ExceededLimit, action: Action) {
        self.init(kind: .limit, message: limit.message, action: action.name, file: action.file, line: limit.line)
    }

    /// A failure from a script that was stopped.
    init(_ termination: Termination, limits: ActionLimits, action: Action) {
        let kind: Kind
        let message: String
        switch termination.reason {
        case .cpuTime:
            kind = .cpu
            message = "the login used more than its \(limits.cpu.readable) of CPU time and was stopped"
        case .wallClock:
            kind = .timeout
            message = "the login took longer than its time limit of \(limits.time.readable)"
        case .memory:
            kind = .memory
            message = "the login used more than its \(limits.memory.readableBytes) of memory and was stopped"
        case .cancelled:
            kind = .cancelled
            message = "the login's task was cancelled"
        }
        let stack = termination.stack.enumerated().map { $0 == 0 ? action.stopped(in: $1) : action.located($1) }
        self.init(
            kind: kind, message: message, action: action.name, file: stack.first?.file ?? action.file, line: stack.first?.line,
            column: stack.first?.column, stack: stack.map(\.description))
    }

    /// The failure as it leaves the worker: its texts, which can be a script's, without secrets, and no longer than anybody reads.
    func presentable(_ redactor: SecretRedactor) -> LoginFailure {
        var failure = self
        failure.message = redactor.redact(message, limit: TextLimit.message)
        failure.file = file.map { redactor.redact($0, limit: TextLimit.stackLine) }
        failure.stack = stack.prefix(TextLimit.stackLines).enumerated().map { index, line in
            redactor.redact(line, limit: index == 0 ? TextLimit.message : TextLimit.stackLine)
        }
        return failure
    }

    /// A failure from a script that could not even be stopped.
    static func unstoppable(limits: ActionLimits) -> LoginFailure {
        LoginFailure(
            kind: .timeout,
            message: "the login took longer than its time limit of \(limits.time.readable), and its script cannot be stopped: "
                + "an endless chain of promises, or one very long native call")
    }
}

extension ScriptError {
    /// The engine has no modules to load; its message does not say what to write instead.
    fileprivate var explained: ScriptError {
        guard message.hasPrefix("Could not import the module ") else { return self }
        var error = self
        error.message += " Actions cannot use import(): use require() instead."
        return error
    }

    /// As Node prints an error: what it is, a line for each frame, then its causes.
    fileprivate var stackLines: [String] {
        let head = name.isEmpty ? message : (message.isEmpty ? name : "\(name): \(message)")
        let causes = cause.map { cause in
            cause.error.stackLines.enumerated().map { $0.offset == 0 ? "[cause]: \($0.element)" : $0.element }
        }
        return [head] + stack.map(\.description) + (causes ?? [])
    }
}

extension Duration {
    /// `20 s`, `1.5 s`, `200 ms`.
    var readable: String {
        let milliseconds = self.milliseconds
        func text(_ number: Double) -> String { JSONValue.number(number).jsonText }
        return milliseconds >= 1000 ? "\(text(milliseconds / 1000)) s" : "\(text(milliseconds)) ms"
    }
}

extension Int {
    /// `128 MB`, `512 kB`.
    var readableBytes: String {
        self % (1 << 20) == 0 ? "\(self >> 20) MB" : self % (1 << 10) == 0 ? "\(self >> 10) kB" : "\(self) bytes"
    }
}
