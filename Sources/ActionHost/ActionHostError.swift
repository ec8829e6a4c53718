import PostLogin

/// Why the host did not run a login: no fault of an action, whose failures are outcomes.
public struct ActionHostError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Code: String, Sendable, Hashable {
        /// The queue of logins is full; try again later, or refuse the login.
        case overloaded
        /// The host has been shut down.
        case shutDown
        /// JavaScript cannot be run in this process.
        case engine
        /// There is no suspended login with this state: it never was, has been resumed, or has expired and was removed.
        case unknownState
        /// The suspended login has expired.
        case expiredState
        /// The request carries the state of another login than the one it is to resume.
        case otherState
        /// The suspended login's action is not in the catalog any more.
        case missingAction
        /// The store of suspended logins could not be read or written.
        case store
        /// The user directory could not be read.
        case users
    }

    public let code: Code
    /// What happened, and what to do about it.
    public let description: String

    public init(code: Code, description: String) {
        self.code = code
        self.description = description
    }

    static func overloaded(limit: Int) -> ActionHostError {
        ActionHostError(code: .overloaded, description: "\(limit) logins are waiting already; try again later")
    }

    static let unknownState = ActionHostError(
        code: .unknownState,
        description: "no login waits for this state: it never did, it has been resumed, or it expired and was removed")

    static func expiredState(at time: Double) -> ActionHostError {
        ActionHostError(code: .expiredState, description: "the login waited until \(ISOTime.text(milliseconds: time)) and has expired")
    }

    static let otherState = ActionHostError(
        code: .otherState, description: "the request's state is not the state of the login that it is to resume")

    static func missingAction(_ name: String) -> ActionHostError {
        ActionHostError(
            code: .missingAction,
            description: "the login waits for the action \(name), which is not among the actions; put it back, or let the login expire")
    }

    static let shutDown = ActionHostError(code: .shutDown, description: "the host has been shut down")
    static let noMachines = ActionHostError(code: .engine, description: "there is no JavaScript machine left; see the log")
}
