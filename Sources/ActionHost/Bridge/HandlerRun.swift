import JavaScriptEngine
import PostLogin

/// One run of one handler: what its `api` calls are recorded on, until the handler settles.
final class HandlerRun {
    private weak var host: (any BridgeHost)?
    private let file: String
    private(set) var isActive = true
    /// What the handler was given. Scripts can keep `api`, and it keeps this run: so the values are let go with the leg.
    private var values: (event: PersistentValue, api: PersistentValue)?
    /// The metadata that the calls of this run work on, by the event's member, since the first of them.
    var entryMetadata: [String: EntryMetadata] = [:]

    /// - Parameter file: the action's, by which a call that comes late finds its report.
    init(host: any BridgeHost, file: String) {
        self.host = host
        self.file = file
    }

    var event: Value? { values?.event.value }
    var api: Value? { values?.api.value }
    /// The login's time, in milliseconds since 1970.
    var now: Double { host?.now ?? 0 }

    /// The handler is called with these.
    func begin(event: Value, api: Value) { values = (event.persistent(), api.persistent()) }

    /// The leg is over, and the realm may be used for another one.
    func end() {
        settle()
        values = nil
    }

    /// Nothing that the handler left running counts any more.
    func settle() { isActive = false }

    /// Takes an effect in; one that comes too late is only reported.
    ///
    /// - Throws: an `Error` with the message of a broken rule, for the script.
    func record(_ effect: Effect, _ arguments: Arguments) throws(ScriptError) {
        if isLate(effect.call) { return }
        if let violation = host?.record(effect, arguments) { throw ScriptError(message: violation) }
    }

    /// Bytes of what the calls of one execution may carry.
    var effectByteLimit: Int { host?.effectByteLimit ?? 0 }

    /// Whether the handler is over; the host is told of the call, which then does nothing.
    func isLate(_ call: String) -> Bool {
        if !isActive { host?.recordLate(call, file: file) }
        return !isActive
    }

    /// Whether a call excludes an earlier one of this run. It has no effect then, and the run fails when it has ended.
    func conflicts(_ call: InteractionCall) -> Bool { isActive && host?.conflicts(call) ?? false }

    /// Output of a handler that is over is dropped, as on Auth0.
    func log(level: String, text: String) {
        if isActive { host?.log(level: level, text: text) }
    }

    /// A member of the event as the login has it by now; nil for one that is absent.
    func eventMember(_ name: String) -> JSONValue? { host?.eventMember(name) }

    /// The cache as this login sees it.
    var cache: ActionCache {
        get { host?.cache ?? ActionCache() }
        set { host?.cache = newValue }
    }

    /// What has been set of the SAML response in this login.
    var samlResponse: SAMLResponseSettings { host?.samlResponse ?? SAMLResponseSettings() }
    /// Answers what is asked about users; nil when the host has no directory.
    var answerUserQuestion: AnswerUserQuestion? { host?.answerUserQuestion }
}
