/// What a form comes back with, as `event.prompt` will show it.
public struct FormResult: Sendable, Hashable {
    /// The form's id; nil for that of the form which the login waits for.
    public var id: String?
    /// The values of its fields, visible and hidden.
    public var fields: JSONObject?
    /// Its shared variables.
    public var vars: JSONObject?

    /// Makes a result.
    public init(id: String? = nil, fields: JSONObject? = nil, vars: JSONObject? = nil) {
        self.id = id
        self.fields = fields
        self.vars = vars
    }

    /// `event.prompt` of the action that rendered the form.
    public func prompt(of form: String) -> PostLoginEvent.Prompt {
        var prompt = PostLoginEvent.Prompt()
        prompt.id = form
        prompt.fields = fields
        prompt.vars = vars
        return prompt
    }
}
