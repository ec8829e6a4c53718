/// A call of a Swift `async` function that a script waits for.
struct PendingCall {
    let execution: Execution
    let realm: Realm
    let resolve: PersistentValue
    let reject: PersistentValue
    let task: Task<Void, Never>
}
