/// A TypeScript type that declarations of calls name.
struct ReferenceType: Sendable, Hashable {
    struct Member: Sendable, Hashable {
        let name: String
        let type: String
        let summary: String
    }

    enum Content: Sendable, Hashable {
        /// An object type with these members; a name that ends in `?` may be absent.
        case object([Member])
        /// Any other type, as TypeScript writes it.
        case alias(String)
    }

    let name: String
    let summary: String
    let content: Content

    static func object(_ name: String, _ summary: String, _ members: [Member]) -> ReferenceType {
        ReferenceType(name: name, summary: summary, content: .object(members))
    }

    static func alias(_ name: String, _ summary: String, _ type: String) -> ReferenceType {
        ReferenceType(name: name, summary: summary, content: .alias(type))
    }
}

extension ReferenceType.Member {
    static func member(_ name: String, _ type: String, _ summary: String) -> ReferenceType.Member {
        ReferenceType.Member(name: name, type: type, summary: summary)
    }
}
