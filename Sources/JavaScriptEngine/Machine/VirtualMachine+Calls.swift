extension VirtualMachine {
    /// Starts a Swift `async` function for the script whose turn it is, and returns the promise for its result.
    func startCall(
        in realm: Realm, arguments: String, _ body: @escaping @Sendable (String) async throws -> String
    ) throws(Thrown) -> Value {
        guard let execution = currentExecution else {
            throw Thrown(realm.makeError(ScriptError(message: "the host's functions work only while an action runs")))
        }
        let (promise, resolve, reject) = try realm.makePromise()
        lastCall += 1
        let id = lastCall
        let thread = thread
        let task = Task.detached {
            let result: Result<String, ScriptError>
            do {
                result = .success(try await body(arguments))
            } catch let error as ScriptError {
                result = .failure(error)
            } catch {
                result = .failure(ScriptError(message: "\(error)"))
            }
            thread.enqueue { machine in machine.finishCall(id, result) }
        }
        execution.calls.insert(id)
        calls[id] = PendingCall(
            execution: execution, realm: realm, resolve: resolve.persistent(), reject: reject.persistent(), task: task)
        return promise
    }

    /// Settles the promise of a call; nothing when its execution has ended meanwhile.
    private func finishCall(_ id: Int, _ result: Result<String, ScriptError>) {
        guard let call = calls.removeValue(forKey: id) else { return }
        call.execution.calls.remove(id)
        turn(call.execution) {
            do throws(Thrown) {
                switch result {
                case .success(let json): try call.resolve.value.call([call.realm.parse(json: json) ?? call.realm.undefined])
                case .failure(let error): try call.reject.value.call([call.realm.makeError(error)])
                }
            } catch {
                call.execution.reportUncaught(ScriptError(error))
            }
        }
    }
}
