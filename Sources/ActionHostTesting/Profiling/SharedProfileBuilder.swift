import JavaScriptEngine
import Synchronization

/// A profile that grows on the machine's thread and is read elsewhere.
final class SharedProfileBuilder: Sendable {
    private let state: Mutex<Result<ScriptProfile, EngineError>> = Mutex(.success(ScriptProfile()))
    private let functions: FunctionIndex

    init(functions: FunctionIndex) { self.functions = functions }

    func add(_ samples: Result<[StackSample], EngineError>) {
        state.withLock { state in
            state = Result { () throws(EngineError) in
                var profile = try state.get()
                for sample in try samples.get() { profile.add(sample, functions) }
                return profile
            }
        }
    }

    /// - Throws: ``ActionHostError`` when samples could not be had.
    func makeProfile() throws(ActionHostError) -> ScriptProfile {
        do throws(EngineError) {
            return try state.withLock { $0 }.get()
        } catch {
            throw ActionHostError(code: .engine, description: error.description)
        }
    }
}
