import ActionHost

/// Why a command ends without an outcome: a message for standard error, and the process's status.
struct CommandFailure: Error, Hashable {
    let status: ExitStatus
    let message: String

    init(_ status: ExitStatus, _ message: String) {
        self.status = status
        self.message = message
    }
}

extension CommandFailure {
    init(_ error: RecordingError) {
        self.init(.input, error.description)
    }

    init(_ error: CatalogError) {
        self.init(.input, error.description)
    }

    init(_ error: SigningKeyError) {
        self.init(error.code == .generation ? .failed : .input, error.description)
    }

    init(_ error: ActionHostError) {
        switch error.code {
        case .unknownState, .expiredState, .otherState, .missingAction, .changedActions, .beingResumed, .unfitReturn, .tampered, .format,
            .duplicateLogin:
            self.init(.input, error.description)
        case .overloaded, .shutDown, .engine, .worker, .store, .users: self.init(.failed, error.description)
        }
    }
}
