package import Logging
import PostLogin

/// What the host says in the embedding program's log: names and outcomes, never members of an event or texts of a script.
struct ActionHostLogger: Sendable {
    private let logger: Logger

    init(_ logger: Logger) { self.logger = logger }

    func log(_ outcome: LoginOutcome, of operation: String, _ duration: Duration) {
        switch outcome {
        case .failed(let failed):
            logger.warning(
                "a login failed",
                metadata: [
                    "operation": "\(operation)", "kind": "\(failed.kind.rawValue)", "action": "\(failed.action ?? "-")",
                    "place": "\(failed.failure.place ?? "-")",
                ])
        default:
            logger.debug(
                "a login ended",
                metadata: [
                    "operation": "\(operation)", "outcome": "\(outcome.name)", "milliseconds": "\(duration.milliseconds)",
                ])
        }
    }

    func log(changesOfActions changes: [String]) {
        logger.notice("a suspended login goes on with other actions", metadata: ["changes": "\(changes.joined(separator: "; "))"])
    }

    func log(_ error: any Error, of operation: String) {
        logger.notice("a login was not run", metadata: ["operation": "\(operation)", "error": "\(error)"])
    }
}

extension Logger {
    /// For hosts whose outcomes say all that the log would.
    package static var silent: Logger { Logger(label: "actionhost") { _ in SwiftLogNoOpLogHandler() } }
}
