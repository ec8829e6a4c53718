import JavaScriptEngine
import PostLogin

/// What the bridge asks of the leg that runs in its realm.
protocol BridgeHost: AnyObject {
    /// Takes an effect in; the result is the message of a broken rule.
    ///
    /// - Parameter arguments: those of the script's call, whose place they know.
    func record(_ effect: Effect, _ arguments: Arguments) -> String?
    /// Bytes of what the calls of one execution may carry.
    var effectByteLimit: Int { get }
    /// Whether a call excludes an earlier one of the same execution, which then fails when it has ended.
    func conflicts(_ call: InteractionCall) -> Bool
    /// A call on `api` after its handler, of the action in `file`, had settled.
    func recordLate(_ call: String, file: String)
    /// The login's time, in milliseconds since 1970.
    var now: Double { get }
    func log(level: String, text: String)
    /// A member of the event as the login has it by now, whatever the script has made of its own.
    func eventMember(_ name: String) -> JSONValue?
    /// The cache as this leg sees it.
    var cache: ActionCache { get set }
    /// What has been set of the SAML response in this login.
    var samlResponse: SAMLResponseSettings { get }
    /// Answers what is asked about users; nil when the host has no directory.
    var answerUserQuestion: AnswerUserQuestion? { get }
}
