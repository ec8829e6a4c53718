/// A form that an action wants shown: `api.prompt.render(id, {fields, vars})`.
public struct FormRequest: Sendable, Hashable, Codable {
    /// The form's id.
    public var id: String
    /// Values for its fields, by name.
    public var fields: JSONObject?
    /// Its shared variables, by name.
    public var vars: JSONObject?

    /// Makes a request.
    public init(id: String, fields: JSONObject? = nil, vars: JSONObject? = nil) {
        self.id = id
        self.fields = fields
        self.vars = vars
    }

    /// As JSON outcomes show it.
    public var json: JSONValue {
        var members: JSONObject = ["id": .string(id)]
        members.merge(options)
        return .object(members)
    }

    /// `{fields, vars}`, as far as they were given.
    public var options: JSONObject {
        var members: JSONObject = [:]
        members["fields"] = fields.map { .object($0) }
        members["vars"] = vars.map { .object($0) }
        return members
    }
}
