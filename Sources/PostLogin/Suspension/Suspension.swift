/// A login that waits for the user.
///
/// ```swift
/// switch waiting.interaction {
/// case .redirect(let url): redirect(to: url)
/// case .form(let form): show(form.id, form.fields, form.vars)
/// case .challenge(let request): challenge(with: request.factors)
/// case .enrollment(let request): enroll(request.factors)
/// }
/// ```
public struct Suspension: Sendable, Hashable {
    /// What the user has to do. A redirect's URL has `state` in its query.
    public var interaction: Interaction
    /// What the login is resumed by: 256 random bits, good for one time.
    public var state: String
    /// The action that asked for it.
    public var action: String
    /// When the state stops being good, in milliseconds since 1970.
    public var expiresAt: Double
    /// `mfa_required` in a flow that goes straight to the token endpoint: the client gets this error, has the user challenged, and comes
    /// back with the state. Nil where there is a browser.
    public var error: String?
    /// The part of the user's update that is due before a redirect or a form. Before a second factor nothing is due.
    public var userUpdate: UserUpdate
    /// What each action of this leg did, in order.
    public var executions: [ExecutionReport]

    /// Makes a suspension.
    public init(
        _ interaction: Interaction, state: String, action: String, expiresAt: Double, error: String? = nil,
        userUpdate: UserUpdate = UserUpdate(), executions: [ExecutionReport] = []
    ) {
        self.interaction = interaction
        self.state = state
        self.action = action
        self.expiresAt = expiresAt
        self.error = error
        self.userUpdate = userUpdate
        self.executions = executions
    }

    /// Where to send the user, when that is what the login waits for.
    public var redirectURL: String? { if case .redirect(let url) = interaction { url } else { nil } }
}

extension Suspension {
    /// The suspension as the JSON outcome shows it.
    public var json: JSONValue {
        var members: JSONObject = ["kind": .string(interaction.kind.rawValue)]
        switch interaction {
        case .redirect(let url): members["url"] = .string(url)
        case .form(let form): members["form"] = form.json
        case .challenge(let request), .enrollment(let request):
            members["factors"] = .array(request.factors.map(\.json))
            members["choose"] = .bool(request.offersChoice)
            members["multifactor"] = request.multifactor?.json
        }
        members["error"] = error.map { .string($0) }
        members["state"] = .string(state)
        members["action"] = .string(action)
        members["expires_at"] = .string(ISOTime.text(milliseconds: expiresAt))
        return .object(members)
    }
}
