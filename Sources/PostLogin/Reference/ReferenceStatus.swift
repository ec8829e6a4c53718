/// How a member of the event or a call of the api compares with Auth0's.
struct ReferenceStatus: Sendable, Hashable {
    enum Kind: String, Sendable, Hashable, CaseIterable {
        case works
        case differs = "works, with a difference"
        case notOffered = "not offered"
    }

    let kind: Kind
    /// What there is to know; empty when nothing is.
    let note: String

    static func works(_ note: String = "") -> ReferenceStatus { ReferenceStatus(kind: .works, note: note) }
    static func differs(_ note: String) -> ReferenceStatus { ReferenceStatus(kind: .differs, note: note) }
    static func notOffered(_ note: String) -> ReferenceStatus { ReferenceStatus(kind: .notOffered, note: note) }
}
