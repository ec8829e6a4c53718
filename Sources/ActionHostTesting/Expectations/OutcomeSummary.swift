import ActionHost
import NodeAPI
import PostLogin

/// What a step of a login came to, as expectations speak of it: without what varies from run to run, and what is not there left out.
struct OutcomeSummary: Sendable, Hashable {
    /// What becomes of the login.
    var outcome: JSONObject
    /// What went on meanwhile: it only counts where an expectation speaks of it.
    var account: JSONObject

    /// - Parameter users: the users of the directory by their ids, as they are now.
    init(_ outcome: LoginOutcome, users: JSONObject = [:]) {
        self.outcome = ["outcome": .string(outcome.name)]
        account = [:]
        add(outcome)
        self.outcome["user_metadata"] = Self.object(outcome.userUpdate?.userMetadata)
        self.outcome["app_metadata"] = Self.object(outcome.userUpdate?.appMetadata)
        self.outcome["primary_user_id"] = outcome.userUpdate?.primaryUserID.map { .string($0) }
        self.outcome["session"] = outcome.json["session"]
        self.outcome["refresh_token"] = outcome.json["refresh_token"]
        self.outcome["transaction_metadata"] = Self.object(outcome.transactionMetadata?.changes)
        addAccount(of: outcome.executions)
        account["users"] = .object(users)
    }

    private mutating func add(_ login: LoginOutcome) {
        switch login {
        case .completed(let login):
            outcome["id_token"] = .object(login.idTokenClaims)
            outcome["access_token"] = .object(login.accessTokenClaims)
            outcome["scopes"] = .array(login.scopes.sorted().map { .string($0) })
            outcome["multifactor"] = login.multifactor.map(Self.json)
            if login.remembersBrowser { outcome["remembers_browser"] = true }
            if !login.authenticationMethods.isEmpty { outcome["authentication_methods"] = .array(login.authenticationMethods.map(\.json)) }
            outcome["saml_response"] = login.samlResponse?.json
        case .denied: outcome["denial"] = login.json["denial"]
        case .suspended(let suspension):
            var members = suspension.json.objectValue ?? [:]
            // Both vary from run to run.
            members["state"] = nil
            members["expires_at"] = nil
            if case .redirect(let url) = suspension.interaction { members["url"] = .string(Self.withoutState(url)) }
            outcome["suspension"] = .object(members)
            if case .challenge(let request) = suspension.interaction { outcome["multifactor"] = request.multifactor.map(Self.json) }
        case .failed:
            var members = login.json["failure"]?.objectValue ?? [:]
            members["stack"] = nil
            outcome["failure"] = .object(members)
        }
    }

    private mutating func addAccount(of executions: [ExecutionReport]) {
        account["actions"] = .array(executions.map { .string($0.action) })
        var effects: JSONObject = [:]
        for execution in executions {
            effects[execution.action] = .array(execution.effects.map { .string($0.description) })
        }
        account["effects"] = .object(effects)
        account["logs"] = .array(executions.flatMap(\.logs).map { .string($0.level == "log" ? $0.message : "\($0.level): \($0.message)") })
        account["warnings"] = .array(executions.flatMap(\.warnings).map { .string($0) })
        account["requests"] = .array(executions.flatMap(\.requests).map { .string("\($0.method) \($0.target)") })
    }

    /// The outcome as a snapshot keeps it: without places in files, which every edit moves.
    var snapshot: JSONObject { outcome(withPlacesOf: [:]) }

    /// The outcome with those places in files that an expectation names.
    func outcome(withPlacesOf expected: JSONObject) -> JSONObject {
        var outcome = outcome
        for name in ["denial", "failure"] {
            guard var object = outcome[name]?.objectValue else { continue }
            for place in ["file", "line", "column"] where expected[name]?[place] == nil { object[place] = nil }
            outcome[name] = .object(object)
        }
        return outcome
    }

    private static func object(_ members: JSONObject?) -> JSONValue? { members.flatMap { $0.isEmpty ? nil : .object($0) } }

    private static func json(_ request: MultifactorRequest) -> JSONValue {
        var members: JSONObject = ["provider": .string(request.provider)]
        members["options"] = request.options.map { .object($0) }
        return .object(members)
    }

    /// The host adds the state, which is random, to the URL.
    private static func withoutState(_ url: String) -> String {
        guard var parsed = try? WHATWGURL(parsing: url) else { return url }
        var parameters = parsed.searchParameters
        parameters.delete("state")
        parsed.searchParameters = parameters
        return parsed.href
    }
}
