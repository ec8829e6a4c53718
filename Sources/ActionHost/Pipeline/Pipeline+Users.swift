import PostLogin

/// What a login does in the user directory.
extension Pipeline {
    /// Writes the part of the user's update that comes with an outcome, after a look whether the login may go on as the user whom an action
    /// has chosen. The leg's id is what a repetition after a crash is known by.
    ///
    /// - Returns: what has been written; nil when there was nothing to write.
    func applyUpdate(of outcome: LoginOutcome, _ leg: LegContext) async throws -> AppliedUpdate? {
        guard let update = outcome.userUpdate else { return nil }
        let user = leg.event.user.userID
        if let primary = update.primaryUserID {
            try await outside("users.checkPrimaryUser") { try await settings.users.checkPrimaryUser(primary, authenticatedBy: user) }
        }
        return try await outside("users.apply") {
            try await settings.users.apply(update, to: update.primaryUserID ?? user, legID: leg.id)
        }
    }

    /// The event of a suspended login with its user as the directory has it now, and with all that was written before.
    ///
    /// - Throws: ``ActionHostError`` with `users`, or `CancellationError`.
    func currentEvent(of login: SuspendedLogin) async throws -> PostLoginEvent {
        do {
            for update in login.applied { try await outside("users.ensure") { try await settings.users.ensure(update) } }
            var event = login.event
            event.user.members = try await outside("users.user") { try await settings.users.refreshed(login.event).user.members }
            return event
        } catch let error as UserDirectoryError where error.code == .unknownUser && login.state.primaryUserID != nil {
            // Once linked to another user, an account need not be a user of its own any more.
            return login.event
        } catch let error as UserDirectoryError {
            throw ActionHostError.users(error)
        }
    }
}

extension Pipeline {
    /// What the user directory does for the login: as the observer has it, where it gives a login again.
    private func outside<Answer: Codable & Sendable>(_ name: String, _ ask: () async throws -> Answer) async throws -> Answer {
        guard let observer else { return try await ask() }
        return try await observer.answer(name, ask)
    }

    private func outside(_ name: String, _ act: () async throws -> Void) async throws {
        _ = try await outside(name) {
            try await act()
            return true
        }
    }
}

extension Conclusion {
    /// A login that its user directory makes fail.
    init(_ error: UserDirectoryError, _ report: LegReport) {
        self.init(
            outcome: .failed(FailedLogin(LoginFailure(kind: .users, message: error.description), executions: report.executions)))
    }
}
