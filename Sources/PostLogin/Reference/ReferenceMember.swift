/// What is to be said about a member of the event. Its type is told by the event's ``EventSchema``.
struct ReferenceMember: Sendable, Hashable {
    /// Whether scripts find the member, by Auth0's documentation.
    enum Presence: Sendable, Hashable { case always, optional, nullable }

    let name: String
    let presence: Presence
    let summary: String
    /// The TypeScript type, where it says more than the schema does.
    let type: String?
    /// The values that Auth0 documents, for a member, or the elements of an array, that has a vocabulary; empty when it has none.
    let values: [String]
    /// Whether other members may stand beside the known ones.
    let isOpen: Bool
    let status: ReferenceStatus
    /// The members of the object, or of the objects in the array or map, that this member is.
    let members: [ReferenceMember]

    static func always(
        _ name: String, _ summary: String, type: String? = nil, values: [String] = [], isOpen: Bool = false, _ status: ReferenceStatus = .works(),
        members: [ReferenceMember] = []
    ) -> ReferenceMember {
        ReferenceMember(
            name: name, presence: .always, summary: summary, type: type, values: values, isOpen: isOpen, status: status, members: members)
    }

    static func optional(
        _ name: String, _ summary: String, type: String? = nil, values: [String] = [], isOpen: Bool = false, _ status: ReferenceStatus = .works(),
        members: [ReferenceMember] = []
    ) -> ReferenceMember {
        ReferenceMember(
            name: name, presence: .optional, summary: summary, type: type, values: values, isOpen: isOpen, status: status, members: members)
    }

    static func nullable(
        _ name: String, _ summary: String, _ status: ReferenceStatus = .works(), members: [ReferenceMember] = []
    ) -> ReferenceMember {
        ReferenceMember(
            name: name, presence: .nullable, summary: summary, type: nil, values: [], isOpen: false, status: status, members: members)
    }
}

extension ReferenceMember {
    /// The TypeScript type of one of some values.
    static func union(_ values: [String]) -> String { values.map { "'\($0)'" }.joined(separator: " | ") }
}
