/// Whether a user is in the groups that an id or a name stands for.
public enum GroupMembership: Sendable, Hashable {
    /// In these of them, one at least.
    case member(of: [GroupMatch])
    /// In none, or there is no such group.
    case notMember
    /// It could not be found out; the code goes to the script, in the answer's `errors`.
    case unknown(code: String)
}
