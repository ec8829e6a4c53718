import PostLogin

/// What the process ends with: the outcome of the login, or why there is none (after `sysexits.h`).
enum ExitStatus: Int32 {
    case completed = 0
    case failed = 1
    case denied = 3
    case suspended = 4
    /// An unknown option or a bad value.
    case usage = 64
    /// A file, a folder or a state that cannot be used.
    case input = 65
}

extension ExitStatus {
    init(_ outcome: LoginOutcome) {
        switch outcome {
        case .completed: self = .completed
        case .failed: self = .failed
        case .denied: self = .denied
        case .suspended: self = .suspended
        }
    }
}
