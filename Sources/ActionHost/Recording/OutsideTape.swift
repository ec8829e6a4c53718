import PostLogin

/// What the host itself got from outside while it saw to one leg of a login.
public struct OutsideTape: Sendable, Hashable, Codable {
    /// What it read of the date, in milliseconds since 1970.
    var dates = ClockReadings()
    /// The first time that was read; nil when none was.
    package var firstDate: Double? { dates.first }
    /// The cache with which the leg began; nil when no action ran.
    var cache: ActionCache?
    /// What the user directory came to, in order.
    var answers: [Answer] = []
    /// Why the tokens could not be issued; nil when they could.
    var tokenFailure: String?

    struct Answer: Sendable, Hashable, Codable {
        var name: String
        var value: JSONValue?
        var failure: Failure?
    }

    /// A ``UserDirectoryError``.
    struct Failure: Sendable, Hashable, Codable {
        var code: String
        var description: String
    }
}

extension OutsideTape.Failure {
    init(_ error: UserDirectoryError) {
        let code =
            switch error.code {
            case .rateLimited: "rateLimited"
            case .unknownUser: "unknownUser"
            case .notSecondaryIdentity: "notSecondaryIdentity"
            case .unavailable: "unavailable"
            case .invalidContents: "invalidContents"
            }
        self.init(code: code, description: error.description)
    }

    var error: UserDirectoryError {
        let code: UserDirectoryError.Code =
            switch code {
            case "rateLimited": .rateLimited(retryAfter: nil)
            case "unknownUser": .unknownUser
            case "notSecondaryIdentity": .notSecondaryIdentity
            case "invalidContents": .invalidContents
            default: .unavailable
            }
        return UserDirectoryError(code: code, description: description)
    }
}
