/// A node as the tree's list has it.
struct SyntaxRecord: Sendable {
    let kind: SyntaxKind
    let role: SyntaxRole
    let flags: SyntaxFlags
    let range: Range<Int>
    /// The parent's place in the list.
    let parent: Int?
    /// The place of the first node that is not inside of this one.
    let next: Int
    /// The place of its text among the tree's.
    let text: Int?
}
