/// A host that a script may connect to, once: its addresses have passed the policy.
struct PendingConnection: Sendable {
    let target: NetworkTarget
    let activity: SocketActivity
}
