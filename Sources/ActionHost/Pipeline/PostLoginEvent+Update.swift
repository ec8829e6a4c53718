import PostLogin

extension PostLoginEvent {
    /// The event of a login that is suspended, without secrets.
    var withoutSecrets: PostLoginEvent {
        var event = self
        event.members["secrets"] = [:]
        return event
    }

    /// The event after the update that a state asks for has been handed out.
    func updated(by state: LoginState) -> PostLoginEvent {
        var event = self
        for update in [state.userMetadata, state.appMetadata] where !update.isEmpty {
            guard let current = event.user.members[update.kind.rawValue]?.objectValue else { continue }
            event.user.members[update.kind.rawValue] = .object(update.merged(into: current))
        }
        // Here their entries keep the order in which scripts have seen them; a state that is stored does not.
        event.members.merge(state.changedMembers(of: event))
        return event
    }
}
