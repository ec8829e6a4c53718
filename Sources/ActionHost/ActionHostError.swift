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
        /// No worker process can be started, or the kernel refuses a part of a sandbox that is to be whole.
        case worker
        /// There is no suspended login with this state: it never was, has been resumed, or has expired and was removed.
        case unknownState
        /// The suspended login has expired.
        case expiredState
        /// The request carries the state of another login than the one it is to resume.
        case otherState
        /// The suspended login's action is not in the catalog any more.
        case missingAction
        /// Actions that still have to run have changed since the login was suspended, and the host is to refuse that.
        case changedActions
        /// The suspended login is being resumed by somebody else.
        case beingResumed
        /// What came back is not what the suspended login waits for.
        case unfitReturn
        /// A suspended login is not as it was written, in its store or its file, or belongs to another state.
        case tampered
        /// A suspended login is in a format that this version does not read.
        case format
        /// A login that is to be imported has been in the store before.
        case duplicateLogin
        /// The store of suspended logins could not be read or written.
        case store
        /// The user directory could not be read or written.
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

    static func changedActions(_ changes: [String]) -> ActionHostError {
        ActionHostError(
            code: .changedActions,
            description: "\(changes.joined(separator: "; ")), and the host is to refuse that; put the actions back, or let the login expire")
    }

    static func beingResumed(until time: Double) -> ActionHostError {
        ActionHostError(
            code: .beingResumed,
            description: "the login is being resumed; should that come to nothing, it can be resumed again from "
                + ISOTime.text(milliseconds: time))
    }

    static let lostClaim = ActionHostError(
        code: .beingResumed, description: "the login took so long that somebody else has resumed it meanwhile; this outcome does not count")

    static func unfitReturn(_ problem: UnfitReturn) -> ActionHostError {
        ActionHostError(code: .unfitReturn, description: problem.description)
    }

    static let tampered = ActionHostError(
        code: .tampered, description: "the suspended login has been changed since it was written, or belongs to another state")

    static func format(_ version: Int) -> ActionHostError {
        ActionHostError(
            code: .format,
            description: "the suspended login has format \(version), and this version reads format \(SuspendedLogin.currentVersion) only; "
                + "let the user log in again")
    }

    static func noLogin(_ reason: String) -> ActionHostError {
        ActionHostError(code: .format, description: "this is no suspended login: \(reason)")
    }

    static let duplicateLogin = ActionHostError(
        code: .duplicateLogin, description: "this login has been in the store before: it waits there, or has been resumed")

    static func users(_ error: UserDirectoryError) -> ActionHostError {
        ActionHostError(code: .users, description: "the login cannot go on: \(error)")
    }

    static let shutDown = ActionHostError(code: .shutDown, description: "the host has been shut down")
    static func worker(_ error: WorkerError) -> ActionHostError { ActionHostError(code: .worker, description: error.description) }

    static let noMachines = ActionHostError(code: .engine, description: "there is no JavaScript machine left; see the log")
}
