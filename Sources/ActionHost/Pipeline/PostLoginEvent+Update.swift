import PostLogin

extension PostLoginEvent {
    /// The event of a login that has been suspended: with the metadata that was written before, without secrets.
    func updated(by state: LoginState) -> PostLoginEvent {
        var event = self
        event.members["secrets"] = [:]
        for update in [state.userMetadata, state.appMetadata] where !update.isEmpty {
            guard let current = event.user.members[update.kind.rawValue]?.objectValue else { continue }
            event.user.members[update.kind.rawValue] = .object(update.merged(into: current))
        }
        return event
    }
}
