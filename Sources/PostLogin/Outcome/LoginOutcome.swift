/// How a leg of a login ended.
///
/// ```swift
/// switch try await host.login(event) {
/// case .completed(let login): issueTokens(login.idTokenClaims, login.accessTokenClaims, login.scopes)
/// case .denied(let denial): refuse(denial.error, denial.description)
/// case .suspended(let waiting): ask(waiting.interaction, waiting.state)
/// case .failed(let failed): refuse("access_denied", failed.message)
/// }
/// ```
public enum LoginOutcome: Sendable, Hashable {
    case completed(CompletedLogin)
    case denied(Denial)
    case suspended(Suspension)
    case failed(FailedLogin)
}

extension LoginOutcome {
    /// The outcome's name: `completed`, `denied`, `suspended` or `failed`.
    public var name: String {
        switch self {
        case .completed: "completed"
        case .denied: "denied"
        case .suspended: "suspended"
        case .failed: "failed"
        }
    }

    /// What each action of this leg did, in order.
    public var executions: [ExecutionReport] {
        switch self {
        case .completed(let login): login.executions
        case .denied(let denial): denial.executions
        case .suspended(let suspension): suspension.executions
        case .failed(let failed): failed.executions
        }
    }

    /// The profile update of this leg, nil when the login failed: due now, unless the host has a user directory, which has it already.
    public var userUpdate: UserUpdate? {
        switch self {
        case .completed(let login): login.userUpdate
        case .denied(let denial): denial.userUpdate
        case .suspended(let suspension): suspension.userUpdate
        case .failed: nil
        }
    }

    /// What is due to be done to the browser session; nil when that is nothing.
    public var session: SessionChanges? {
        switch self {
        case .completed(let login): login.session.isEmpty ? nil : login.session
        case .denied(let denial): denial.session.isEmpty ? nil : denial.session
        case .suspended, .failed: nil
        }
    }

    /// What is due to be done to the refresh token; nil when that is nothing.
    public var refreshToken: RefreshTokenChanges? {
        switch self {
        case .completed(let login): login.refreshToken.isEmpty ? nil : login.refreshToken
        case .denied(let denial): denial.refreshToken.isEmpty ? nil : denial.refreshToken
        case .suspended, .failed: nil
        }
    }

    /// What actions of this login have left for later ones; nil when that is nothing, or the login failed.
    public var transactionMetadata: TransactionMetadata? {
        let metadata: TransactionMetadata? =
            switch self {
            case .completed(let login): login.transactionMetadata
            case .denied(let denial): denial.transactionMetadata
            case .suspended(let suspension): suspension.transactionMetadata
            case .failed: nil
            }
        return metadata.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The outcome as one JSON object, for programs.
    public var json: JSONValue {
        var members: JSONObject = ["outcome": .string(name)]
        var multifactor: JSONValue?
        var methods: [CompletedMethod] = []
        switch self {
        case .completed(let login):
            members["tokens"] = [
                "id_token": JSONValue.object(["claims": .object(login.idTokenClaims)]).adding(login.tokens?.idToken),
                "access_token": JSONValue.object([
                    "claims": .object(login.accessTokenClaims), "scope": .array(login.scopes.map { .string($0) }),
                ]).adding(login.tokens?.accessToken),
            ]
            multifactor = login.multifactor?.json(remembersBrowser: login.remembersBrowser)
            methods = login.authenticationMethods
            members["saml_response"] = login.samlResponse?.json
        case .denied(let denial):
            members["denial"] = denial.json
        case .suspended(let suspension):
            members["suspension"] = suspension.json
        case .failed(let failed):
            members["failure"] = failed.failure.json
        }
        members["user"] = userUpdate?.json
        members["multifactor"] = multifactor ?? .null
        members["primary_user_id"] = userUpdate?.primaryUserID.map { .string($0) }
        if !methods.isEmpty { members["authentication"] = ["methods": .array(methods.map(\.json))] }
        members["session"] = session?.json
        members["refresh_token"] = refreshToken?.json
        members["transaction"] = transactionMetadata.map { ["metadata": .object($0.changes)] }
        members["executions"] = .array(executions.map(\.json))
        return .object(members)
    }
}

extension MultifactorRequest {
    var json: JSONValue { json(remembersBrowser: false) }

    fileprivate func json(remembersBrowser: Bool) -> JSONValue {
        var members: JSONObject = ["provider": .string(provider), "options": options.map { .object($0) } ?? .null]
        if remembersBrowser { members["remember_browser"] = true }
        return .object(members)
    }
}
