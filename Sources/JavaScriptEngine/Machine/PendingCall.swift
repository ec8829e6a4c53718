/// A call of a Swift `async` function that a script waits for.
struct PendingCall {
    let execution: Execution
    let realm: Realm
    let resolve: PersistentValue
    let reject: PersistentValue
    /// Nil when a tape has the answer.
    let task: Task<Void, Never>?
    /// What its promise is rejected with when the part of the execution ends that it belongs to; nil when it goes on.
    let cancellation: HostError?
    /// By which the execution's tape knows it; nil without one.
    var number: Int?
}
