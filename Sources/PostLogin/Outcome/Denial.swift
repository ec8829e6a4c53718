/// A login that an action has denied.
public struct Denial: Sendable, Hashable {
    /// The OAuth error code: `access_denied`, or `interaction_required` where the user would have to do something in a flow
    /// that has no way to ask.
    public var error: String
    /// The reason that the action gave; may be shown to the user.
    public var description: String
    /// The action that denied.
    public var action: String
    /// Metadata is written even so.
    public var userUpdate: UserUpdate
    /// What each action of this leg did, in order.
    public var executions: [ExecutionReport]

    public init(
        error: String = "access_denied", description: String, action: String, userUpdate: UserUpdate = UserUpdate(),
        executions: [ExecutionReport] = []
    ) {
        self.error = error
        self.description = description
        self.action = action
        self.userUpdate = userUpdate
        self.executions = executions
    }
}
