import PostLogin

/// What a supervisor says of a worker that did not keep a login's limits.
extension LoginFailure {
    static func overdue(_ limits: ActionLimits) -> LoginFailure {
        LoginFailure(
            kind: .timeout, message: "the login took longer than its time limit of \(limits.time.readable), and its worker process was ended")
    }

    static func overworked(_ limits: ActionLimits) -> LoginFailure {
        LoginFailure(
            kind: .cpu,
            message: "the login used more than its \(limits.cpu.readable) of CPU time, and its worker process was ended: an endless chain of promises, "
                + "or one very long native call")
    }

    static func overgrown(_ limits: ActionLimits) -> LoginFailure {
        LoginFailure(
            kind: .memory, message: "the login used more than its \(limits.memory.readableBytes) of memory, and its worker process was ended")
    }
}
