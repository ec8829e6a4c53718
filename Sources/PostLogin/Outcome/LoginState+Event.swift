extension LoginState {
    /// The members of an event that session, refresh-token and transaction calls have changed, each whole, as later executions of the login
    /// see them.
    public func changedMembers(of event: PostLoginEvent) -> JSONObject {
        var members: JSONObject = [:]
        members["session"] = session.applied(to: event.members["session"]?.objectValue).map { .object($0) }
        members["refresh_token"] = refreshToken.applied(to: event.members["refresh_token"]?.objectValue).map { .object($0) }
        members["transaction"] = transactionMetadata.applied(to: event.members["transaction"]?.objectValue).map { .object($0) }
        return members
    }
}
