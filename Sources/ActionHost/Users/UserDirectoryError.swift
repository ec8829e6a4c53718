/// Why a ``UserDirectory`` did not do what it was asked.
public struct UserDirectoryError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Code: Sendable, Hashable {
        /// Too many requests at the moment. `retryAfter` is how long to wait at least, as far as the directory knows.
        case rateLimited(retryAfter: Duration?)
        /// There is no user with this id.
        case unknownUser
        /// The user that a login is to go on as does not have the authenticating user among its secondary identities.
        case notSecondaryIdentity
        /// The directory cannot be reached, read or written.
        case unavailable
        /// A file that is to be a directory, or what is to go into one, has mistakes.
        case invalidContents
    }

    public let code: Code
    /// What happened, and what to do about it.
    public let description: String

    public init(code: Code, description: String) {
        self.code = code
        self.description = description
    }
}

extension UserDirectoryError {
    /// An error with the code `rateLimited`.
    public static func rateLimited(retryAfter: Duration? = nil) -> UserDirectoryError {
        let advice = retryAfter.map { "try again in \($0.readable)" } ?? "try again later"
        return UserDirectoryError(
            code: .rateLimited(retryAfter: retryAfter), description: "the user directory takes no more requests at the moment; \(advice)")
    }

    /// An error with the code `unknownUser`.
    public static func unknownUser(_ id: String) -> UserDirectoryError {
        UserDirectoryError(code: .unknownUser, description: "the user directory has no user \(id)")
    }

    static func notSecondaryIdentity(_ id: String, of primary: String) -> UserDirectoryError {
        UserDirectoryError(
            code: .notSecondaryIdentity,
            description: "the login cannot go on as \(primary): \(id) is not among the secondary identities of that user; link the two first")
    }

    /// Whether trying later may help.
    var isPassing: Bool {
        switch code {
        case .rateLimited, .unavailable: true
        case .unknownUser, .notSecondaryIdentity, .invalidContents: false
        }
    }

    static func unavailable(_ problem: String, _ error: any Error) -> UserDirectoryError {
        UserDirectoryError(code: .unavailable, description: "\(problem): \(error)")
    }

    static func invalidContents(_ problem: String) -> UserDirectoryError {
        UserDirectoryError(code: .invalidContents, description: problem)
    }
}
