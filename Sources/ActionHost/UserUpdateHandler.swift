public import PostLogin

/// Writes a part of a user's update, before the outcome that carries it is final.
///
/// When the process dies on the way, the leg is run again and its update handed over again, with the same id: a handler that remembers the
/// ids it has seen writes each update once. When it throws, the login stays as it was, and can be resumed again.
///
/// - Parameters:
///   - update: what to write, and whether to another user than the one who logs in: ``UserUpdate/primaryUserID``.
///   - userID: the user who logs in; nil when the event does not say.
///   - legID: names this leg of this login, `<login>:<number>`.
public typealias UserUpdateHandler = @Sendable (_ update: UserUpdate, _ userID: String?, _ legID: String) async throws -> Void
