import PostLogin

/// What becomes of a login's user in the directory of its host. Without a directory nothing does: the embedding program applies the
/// updates of outcomes itself.
///
/// Functions throw ``UserDirectoryError``, or `CancellationError` when the login's task is cancelled.
struct LoginUsers: Sendable {
    let directory: (any UserDirectory)?
    let retry: UserRetryPolicy

    /// Writes the one update of a leg.
    ///
    /// - Parameters:
    ///   - user: who logs in, or the primary user that the login goes on as.
    ///   - legID: the same each time the leg is run, so that its update is applied once.
    /// - Returns: what has been applied; nil when there was nothing to apply, or nowhere.
    @discardableResult
    func apply(_ update: UserUpdate, to user: String?, legID: String) async throws -> AppliedUpdate? {
        guard directory != nil, !update.isEmpty else { return nil }
        guard let user else {
            throw UserDirectoryError(code: .unknownUser, description: "event.user has no user_id, so its metadata cannot be written")
        }
        let applied = AppliedUpdate(id: legID, user: user, update: update)
        try await ensure(applied)
        return applied
    }

    /// Applies an update again that a leg before may have applied.
    func ensure(_ applied: AppliedUpdate?) async throws {
        guard let directory, let applied else { return }
        try await retry.run { try await directory.apply(applied.update, to: applied.user, updateID: applied.id) }
    }

    /// The event with its user read again: what has been written meanwhile is there, and members that the directory does not know are kept.
    func refreshed(_ event: PostLoginEvent) async throws -> PostLoginEvent {
        guard let directory, let id = event.user.userID else { return event }
        let user = try await retry.run { try await directory.user(id) }
        var event = event
        event.user.members.merge(user.members)
        return event
    }

    /// Checks that a login may go on as another user: the authenticating one has to be a secondary identity of it already
    /// (Auth0: `api.authentication.setPrimaryUser`). Without a directory there is nobody to ask, and the embedding program has to check.
    func checkPrimaryUser(_ primary: String, authenticatedBy user: String?) async throws {
        guard let directory else { return }
        let isLinked = try await retry.run {
            if let user { try await directory.isSecondaryIdentity(user, of: primary) } else { false }
        }
        guard isLinked else { throw UserDirectoryError.notSecondaryIdentity(user ?? "a user without user_id", of: primary) }
    }
}
