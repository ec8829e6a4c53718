/// What is to be said about the members of the event, beside their types in ``PostLoginEvent/schema``.
///
/// Presence and vocabularies are Auth0's.
enum EventReference {
    static let members: [ReferenceMember] = (authentication + client + request + session + transaction + user)
        .sorted { $0.name < $1.name }
}
