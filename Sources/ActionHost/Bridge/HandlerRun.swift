import JavaScriptEngine
import PostLogin

/// One run of one handler: what its `api` calls are recorded on, until the handler settles.
final class HandlerRun {
    private weak var host: (any BridgeHost)?
    private let file: String
    private(set) var isActive = true

    /// - Parameter file: the action's, by which a call that comes late finds its report.
    init(host: any BridgeHost, file: String) {
        self.host = host
        self.file = file
    }

    /// Nothing that the handler left running counts any more.
    func settle() { isActive = false }

    /// Takes an effect in; one that comes too late is only reported.
    ///
    /// - Throws: an `Error` with the message of a broken rule, for the script.
    func record(_ effect: Effect) throws(ScriptError) {
        if isLate(effect.call) { return }
        if let violation = host?.record(effect) { throw ScriptError(message: violation) }
    }

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

    /// The cache as this login sees it.
    var cache: ActionCache {
        get { host?.cache ?? ActionCache() }
        set { host?.cache = newValue }
    }

    /// What has been set of the SAML response in this login.
    var samlResponse: SAMLResponseSettings { host?.samlResponse ?? SAMLResponseSettings() }
}
