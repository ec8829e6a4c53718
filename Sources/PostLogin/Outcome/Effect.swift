/// One thing that an action asked for through `api`, as a value.
///
/// Effects are recorded while the action runs and count only when it ends well: see ``LoginState/apply(_:)``.
public enum Effect: Sendable, Hashable, Codable {
    /// `api.access.deny(reason)`; the reason is nil when the script gave no text.
    case deny(reason: String?)
    /// `api.idToken.setCustomClaim` and `api.accessToken.setCustomClaim`.
    case setCustomClaim(token: TokenKind, name: String, value: JSONValue)
    /// `api.accessToken.addScope`, with the scope trimmed.
    case addScope(String)
    /// `api.accessToken.removeScope`, with the scope trimmed.
    case removeScope(String)
    /// `api.user.setUserMetadata`, `setAppMetadata`. A value of `null` removes the key; nil (`undefined` in the script) takes
    /// back a write of an earlier action.
    case setMetadata(kind: MetadataKind, key: String, value: JSONValue?)
    /// `api.multifactor.enable`.
    case enableMultifactor(MultifactorRequest)
    /// `api.redirect.sendUserTo`, with the query already in the URL.
    case redirect(url: String)
    /// `api.prompt.render`.
    case renderPrompt(FormRequest)
    /// `api.authentication.challengeWith`, `challengeWithAny`, `enrollWith`, `enrollWithAny`.
    case secondFactor(FactorCommand)
    /// `api.authentication.recordMethod`, at a time in milliseconds since 1970.
    case recordMethod(url: String, time: Double)
    /// `api.authentication.setPrimaryUser`.
    case setPrimaryUser(String)
    /// `api.validation.error`.
    case validationError(code: String, message: String)
    /// A setter of `api.samlResponse`.
    case samlResponse(SAMLSetting)
    /// A call of `api.session`.
    case session(SessionCommand)
    /// A call of `api.refreshToken`.
    case refreshToken(RefreshTokenCommand)
    /// `api.transaction.setMetadata`; a value of null removes the entry.
    case setTransactionMetadata(key: String, value: JSONValue)
}

extension Effect: CustomStringConvertible {
    /// The call of the script that recorded it, without the `api.`.
    public var call: String {
        switch self {
        case .deny: "access.deny"
        case .setCustomClaim(let token, _, _): token == .idToken ? "idToken.setCustomClaim" : "accessToken.setCustomClaim"
        case .addScope: "accessToken.addScope"
        case .removeScope: "accessToken.removeScope"
        case .setMetadata(let kind, _, _): kind == .user ? "user.setUserMetadata" : "user.setAppMetadata"
        case .enableMultifactor: "multifactor.enable"
        case .redirect: "redirect.sendUserTo"
        case .renderPrompt: "prompt.render"
        case .secondFactor(let command): command.call
        case .recordMethod: "authentication.recordMethod"
        case .setPrimaryUser: "authentication.setPrimaryUser"
        case .validationError: "validation.error"
        case .samlResponse(let setting): "samlResponse.\(setting.method)"
        case .session(let command): command.call
        case .refreshToken(let command): command.call
        case .setTransactionMetadata: "transaction.setMetadata"
        }
    }

    /// Whether it denies the login.
    var denies: Bool {
        switch self {
        case .deny, .validationError, .session(.revoke), .refreshToken(.revoke): true
        default: false
        }
    }

    /// Bytes of its arguments, as JSON.
    package var argumentByteCount: Int { arguments.reduce(0) { $0 + $1.jsonByteCount } }

    /// The arguments of the call as the effect carries them; `undefined` ones are left out.
    public var arguments: [JSONValue] {
        switch self {
        case .deny(let reason): reason.map { [.string($0)] } ?? []
        case .setCustomClaim(_, let name, let value): [.string(name), value]
        case .addScope(let scope), .removeScope(let scope): [.string(scope)]
        case .setMetadata(_, let key, let value): [.string(key)] + (value.map { [$0] } ?? [])
        case .enableMultifactor(let request): [.string(request.provider)] + (request.options.map { [.object($0)] } ?? [])
        case .redirect(let url): [.string(url)]
        case .renderPrompt(let form): [.string(form.id)] + (form.options.isEmpty ? [] : [.object(form.options)])
        case .secondFactor(let command): command.arguments
        case .recordMethod(let url, _): [.string(url)]
        case .setPrimaryUser(let id): [.string(id)]
        case .validationError(let code, let message): [.string(code), .string(message)]
        case .samlResponse(let setting): setting.arguments
        case .session(let command): command.arguments
        case .refreshToken(let command): command.arguments
        case .setTransactionMetadata(let key, let value): [.string(key), value]
        }
    }

    /// The effect as the JSON outcome shows it: `{"call": "access.deny", "arguments": ["…"]}`.
    public var json: JSONValue {
        ["call": .string(call), "arguments": .array(arguments)]
    }

    /// The effect as a line of text for people: `access.deny("…")`.
    public var description: String {
        "\(call)(\(arguments.map(\.jsonText).joined(separator: ", ")))"
    }
}
