extension VirtualMachine {
    /// Starts a Swift `async` function for the script whose turn it is, and returns the promise for its result.
    func startCall(
        in realm: Realm, _ call: @autoclosure () -> HostCall, _ body: @escaping @Sendable () async throws -> HostValue
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
            task: execution.tape?.isLive ?? true ? start(id, body) : nil, number: number)
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
        guard let call = calls.removeValue(forKey: id) else { return }
        call.execution.calls.remove(id)
        turn(call.execution) {
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
}
