/// What a user comes back with to a suspended login.
///
/// ```swift
/// UserReturn(request: request)                                                  // from a redirect
/// UserReturn(request: request, prompt: FormResult(fields: ["color": "blue"]))   // from a form
/// UserReturn(request: request, factor: FactorResult(type: "otp"))               // from a challenge or an enrolment
/// ```
public struct UserReturn: Sendable, Hashable {
    /// The request that the user came back with, as `event.request` will show it. What it leaves out of hostname, address and browser
    /// is taken from the login's first request.
    public var request: PostLoginEvent.Request
    /// The result of a form.
    public var prompt: FormResult?
    /// The factor that the user has proved or enrolled.
    public var factor: FactorResult?

    /// Makes a return.
    public init(request: PostLoginEvent.Request = PostLoginEvent.Request(), prompt: FormResult? = nil, factor: FactorResult? = nil) {
        self.request = request
        self.prompt = prompt
        self.factor = factor
    }
}

extension UserReturn {
    private static let schemas: [(name: String, schema: EventSchema)] = [
        ("prompt", .object(["id": .string, "fields": .map(.any), "vars": .map(.any)])),
        ("factor", .object(["type": .string, "options": .map(.any), "remember_browser": .boolean])),
    ]

    /// Reads `{method, query, body, …, prompt: {fields, vars}, factor: {type, options, remember_browser}}`: the members `prompt` and
    /// `factor` are taken out, the others are the request. Those are checked when the login is resumed.
    ///
    /// - Throws: ``EventError`` when `prompt` or `factor` is of the wrong type.
    public init(members: JSONObject) throws(EventError) {
        var request = members
        for (name, schema) in Self.schemas {
            request[name] = nil
            if let value = members[name], value != .null {
                do { try schema.check(value) } catch { throw error.inside(name) }
            }
        }
        self.init(request: PostLoginEvent.Request(members: request))
        if let result = members["prompt"]?.objectValue {
            prompt = FormResult(
                id: result["id"]?.stringValue, fields: result["fields"]?.objectValue, vars: result["vars"]?.objectValue)
        }
        if let result = members["factor"]?.objectValue {
            factor = FactorResult(
                type: result["type"]?.stringValue ?? "", options: result["options"]?.objectValue,
                remembersBrowser: result["remember_browser"]?.boolValue ?? false)
        }
    }
}
