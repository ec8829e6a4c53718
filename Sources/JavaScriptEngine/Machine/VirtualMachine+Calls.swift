extension VirtualMachine {
    /// Starts a Swift `async` function for the script whose turn it is, and returns the promise for its result.
    func startCall(
        in realm: Realm, _ call: @autoclosure () -> HostCall, cancelledBy cancellation: HostError? = nil,
        _ body: @escaping @Sendable () async throws -> HostValue
    ) throws(Thrown) -> Value {
        guard let execution = currentExecution else {
            throw Thrown(realm.makeError(ScriptError(message: "the host's functions work only while an action runs")))
        }
        let (promise, resolve, reject) = try realm.makePromise()
        lastCall += 1
        let id = lastCall
        let number = execution.tape?.begin(call())
        execution.calls.insert(id)
        calls[id] = PendingCall(
            execution: execution, realm: realm, resolve: resolve.persistent(), reject: reject.persistent(),
            task: execution.tape?.isLive ?? true ? start(id, body) : nil, cancellation: cancellation, number: number)
        return promise
    }

    private func start(_ id: Int, _ body: @escaping @Sendable () async throws -> HostValue) -> Task<Void, Never> {
        let thread = thread
        return Task.detached {
            let result: Result<HostValue, any Error>
            do {
                result = .success(try await body())
            } catch {
                result = .failure(error)
            }
            thread.enqueue { machine in machine.finishCall(id, result) }
        }
    }

    /// Settles the promise of a call; nothing when its execution has ended meanwhile.
    func finishCall(_ id: Int, _ result: Result<HostValue, any Error>) {
        guard let call = take(id) else { return }
        turn(call.execution) { settle(call, result) }
    }

    /// Rejects what ends with a part of the execution. Inside of a turn.
    public func cancelCalls(of execution: Execution) {
        for id in execution.calls.sorted() {
            guard let cancellation = calls[id]?.cancellation, let call = take(id) else { continue }
            call.task?.cancel()
            settle(call, .failure(cancellation))
        }
    }

    /// Whether something waits that ``cancelCalls(of:)`` would reject.
    public func hasCancellableCalls(_ execution: Execution) -> Bool { execution.calls.contains { calls[$0]?.cancellation != nil } }

    private func take(_ id: Int) -> PendingCall? {
        let call = calls.removeValue(forKey: id)
        call?.execution.calls.remove(id)
        return call
    }

    private func settle(_ call: PendingCall, _ result: Result<HostValue, any Error>) {
        var result = result
        if let tape = call.execution.tape, let number = call.number {
            let taped = result.forTape
            tape.end(number, with: taped)
            result = taped.mapError { $0 }
        }
        do throws(Thrown) {
            switch result {
            case .success(let value): try call.resolve.value.call([call.realm.value(of: value)])
            case .failure(let error): try call.reject.value.call([call.realm.makeError(for: error)])
            }
        } catch {
            call.execution.reportUncaught(ScriptError(error))
        }
    }
}
