/// A call of a Swift `async` function that a script waits for.
struct PendingCall {
    let execution: Execution
    let realm: Realm
    let resolve: PersistentValue
    let reject: PersistentValue
    /// Nil when a tape has the answer.
    let task: Task<Void, Never>?
    /// By which the execution's tape knows it; nil without one.
    var number: Int?
}
