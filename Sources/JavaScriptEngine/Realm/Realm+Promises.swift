/// Promises that a native function returns.
extension Realm {
    /// A promise for what `body` returns as JSON text, by the rules of ``makeAsyncFunction(_:)``.
    ///
    /// - Parameter call: what a tape knows the call by; made only for one.
    public func promise(
        _ call: @autoclosure () -> HostCall = HostCall("call"), for body: @escaping @Sendable () async throws -> String
    ) throws(Thrown) -> Value {
        try machine.startCall(in: self, call()) { .json(try await body()) }
    }

    /// A promise for the value that `body` returns from Swift's own threads.
    ///
    /// What it throws rejects the promise, a ``HostError`` with its members. It is cancelled when the execution that called it ends.
    ///
    /// - Parameters:
    ///   - call: what a tape knows the call by; made only for one.
    ///   - cancellation: what ``VirtualMachine/cancelCalls(of:)`` rejects the promise with; nil for one that it lets go on.
    public func promise(
        _ call: @autoclosure () -> HostCall = HostCall("call"), cancelledBy cancellation: HostError? = nil,
        of body: @escaping @Sendable () async throws -> HostValue
    ) throws(Thrown) -> Value {
        try machine.startCall(in: self, call(), cancelledBy: cancellation, body)
    }

    /// A promise that is rejected.
    public func promise(rejectedWith reason: Value) throws(Thrown) -> Value {
        let (promise, _, reject) = try makePromise()
        try reject.call([reason])
        return promise
    }

    /// A promise that stays pending.
    public func pendingPromise() throws(Thrown) -> Value { try makePromise().promise }
}
