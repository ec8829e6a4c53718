import Foundation

/// Why a worker process cannot do its work.
struct WorkerError: Error, Sendable, Hashable, CustomStringConvertible {
    enum Code: Sendable, Hashable {
        /// The process could not be started, or did not become ready.
        case start
        /// It started, and says that it cannot run JavaScript.
        case unfit
        /// The kernel refuses a measure that is to be in force.
        case sandbox
        /// The host's answer to a question is an error.
        case answer
    }

    let code: Code
    let description: String
}
