/// What to do with a suspended login when actions that it still has to run have changed meanwhile.
public enum ChangedActionsPolicy: String, Sendable, Hashable, Codable, CaseIterable {
    /// Go on with the actions as they are now; the execution report says so.
    case resume
    /// Refuse, so that the old actions can be put back.
    case refuse
}
