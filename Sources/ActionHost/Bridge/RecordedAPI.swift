package import JavaScriptEngine
package import PostLogin

/// An `api` outside of a login, for tests that call a handler themselves: it checks its arguments, records and answers as a login's does.
///
/// Belongs to its machine's thread. It has to live as long as scripts use its object, and ``end()`` has to be called then.
package final class RecordedAPI: BridgeHost {
    private let members: JSONObject
    private let clock: LoginClock
    private let functions: APIFunctions
    private let limits: ActionLimits
    private lazy var run = HandlerRun(host: self, file: "")
    private var state = LoginState()
    private var buffer: EffectBuffer
    var cache = ActionCache()

    /// - Parameters:
    ///   - event: the event that the handler is going to be called with, as JSON.
    ///   - functions: those of the realm, shared by all its `api` objects.
    package init(event: JSONObject, clock: LoginClock = .system, limits: ActionLimits = ActionLimits(), functions: APIFunctions) {
        members = event
        self.clock = clock
        self.functions = functions
        self.limits = limits
        buffer = EffectBuffer(limits: limits)
        state.beginExecution(of: "")
    }

    /// The object for the script.
    ///
    /// - Parameter event: the script's own, which methods of `api` read.
    package func makeObject(event: Value, in realm: Realm) -> Value {
        let api = APIObject.make(in: realm, for: run, functions: functions.ofNamespaces)
        run.begin(event: event, api: api)
        return api
    }

    /// What has been asked for so far, in the order of the calls.
    package var effects: [RecordedEffect] { buffer.effects }

    /// No script uses the object any more.
    package func end() { run.end() }

    func record(_ effect: Effect, _ arguments: Arguments) -> String? {
        let size = effect.argumentByteCount
        if let excess = buffer.excess(adding: size) { return excess }
        do throws(RuleViolation) {
            buffer.append(RecordedEffect(try state.apply(effect), line: arguments.callLine), size: size)
            return nil
        } catch {
            return error.message
        }
    }

    var effectByteLimit: Int { limits[.effectBytes] }

    func conflicts(_ call: InteractionCall) -> Bool { state.conflicts(call) }

    /// The handler runs in the test: nothing comes too late.
    func recordLate(_ call: String, file: String) {}

    var now: Double { clock.now() }

    /// Tests print to their own console.
    func log(level: String, text: String) {}

    func eventMember(_ name: String) -> JSONValue? { state.changedMembers(of: PostLoginEvent(members: members))[name] ?? members[name] }

    var samlResponse: SAMLResponseSettings { state.samlResponse ?? SAMLResponseSettings() }

    var answerUserQuestion: AnswerUserQuestion? { nil }
}
