import JavaScriptEngine
import PostLogin

/// `api.prompt`: shows the user a form.
enum PromptNamespace: APINamespace {
    static let name = "prompt"

    static let methods: [String: Method] = [
        // Returns nothing.
        "render": { call in
            // Before the arguments are looked at, as on Auth0.
            if call.run.conflicts(.render) { return nil }
            let id = try call.json(0)
            // A bare nil would be JSON's null here, which is no object.
            let options = try call[1].bool ? call.json(1) ?? .null : Optional.none
            let form: FormRequest
            do throws(RuleViolation) {
                form = try FormRules.request(id: id, options: options)
            } catch {
                throw ScriptError(message: error.message)
            }
            try call.run.record(.renderPrompt(form))
            return nil
        }
    ]
}
