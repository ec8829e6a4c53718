import JavaScriptEngine
import PostLogin

/// A call of a method of `api`, from the script's side.
struct NamespaceCall {
    /// The method as scripts call it, without the `api.`.
    let name: String
    let run: HandlerRun
    let realm: Realm
    let arguments: Arguments

    /// The root object: what most methods return, so that calls can be chained.
    var api: Value { run.api ?? realm.undefined }
    /// The script's own `event`, with whatever it has written there.
    var event: Value { run.event ?? realm.undefined }
    /// The login's time, in milliseconds since 1970.
    var now: Double { run.now }

    /// Takes an effect in, with the line of the call; one that comes too late is only reported.
    ///
    /// - Throws: an `Error` with the message of a broken rule, for the script.
    func record(_ effect: Effect) throws(ScriptError) { try run.record(effect, arguments) }

    subscript(index: Int) -> Value { arguments[index] }

    /// The value of an argument as JSON would carry it; nil for `undefined`, a function or a symbol.
    func json(_ index: Int) throws -> JSONValue? {
        guard let text = try carried({ try arguments[index].toJSON(upTo: $0) }) else { return nil }
        do throws(JSONSyntaxError) {
            return try JSONValue(parsing: text)
        } catch {
            throw ScriptError(message: "api.\(name): a value cannot be recorded: \(error.message)")
        }
    }

    /// `String(value)` of an argument.
    func text(_ index: Int) throws -> String { try carried { try arguments[index].toText(upTo: $0) } }

    /// What no effect can carry is not even copied out of the engine: the meters of memory do not see copies.
    private func carried<Result>(_ read: (_ limit: Int) throws -> Result) throws -> Result {
        let limit = run.effectByteLimit
        do {
            return try read(limit)
        } catch is TextTooLong {
            let message = EffectBuffer.tooMuch(limit: limit)
            realm.machine.currentExecution?.exceed(ExceededLimit(message: message, line: arguments.callLine))
            throw ScriptError(message: message)
        }
    }

    /// Reads a member of a member of the event; `undefined` where there is none.
    func event(_ object: String, _ member: String) throws(Thrown) -> Value {
        try event.member(object).member(member)
    }

    /// A value of the script's realm from JSON.
    func value(_ json: JSONValue) -> Value { realm.parse(json: json.jsonText) ?? realm.undefined }
}
