import PostLogin

/// Which calls of the actions have made the parts of an outcome what they are.
struct EffectTrace: Sendable {
    /// A call, or a line that was thrown from.
    struct Origin: Sendable, Hashable {
        var action: String
        /// `idToken.setCustomClaim("…", […])`; nil for what no call of the api has brought about.
        var effect: Effect?
        var file: String?
        var line: Int
    }

    private let effects: [(action: String, recorded: RecordedEffect)]
    private let failure: LoginFailure?

    init(_ outcome: LoginOutcome) {
        effects = outcome.executions.flatMap { execution in execution.recordedEffects.map { (execution.action, $0) } }
        failure = if case .failed(let failed) = outcome { failed.failure } else { nil }
    }

    /// Where what is at a place of an ``OutcomeSummary`` comes from, in the order of the calls; empty where that is not known.
    func origins(of path: [String]) -> [Origin] {
        guard let first = path.first else { return [] }
        let name = path.dropFirst().first
        switch first {
        case "outcome": return failureOrigins + last(of: calls { $0.isDecisive })
        case "failure": return failureOrigins
        case "denial": return last(of: calls { $0.isDenial })
        case "suspension": return last(of: calls { $0.isInteraction })
        case "id_token": return last(of: claims(.idToken, name))
        case "access_token": return last(of: claims(.accessToken, name))
        case "scopes":
            return calls { effect in
                switch effect {
                case .addScope, .removeScope: true
                default: false
                }
            }
        case "user_metadata": return last(of: metadata(.user, name))
        case "app_metadata": return last(of: metadata(.app, name))
        case "multifactor": return last(of: calls { if case .enableMultifactor = $0 { true } else { false } })
        case "authentication_methods": return calls { if case .recordMethod = $0 { true } else { false } }
        case "primary_user_id": return last(of: calls { if case .setPrimaryUser = $0 { true } else { false } })
        case "session": return calls { if case .session = $0 { true } else { false } }
        case "refresh_token": return calls { if case .refreshToken = $0 { true } else { false } }
        case "saml_response": return calls { if case .samlResponse = $0 { true } else { false } }
        case "transaction_metadata":
            return last(of: calls { if case .setTransactionMetadata(let key, _) = $0 { name == nil || key == name } else { false } })
        case "effects":
            guard let name else { return [] }
            let own = origins { $0.action == name }
            guard let index = path.dropFirst(2).first.flatMap(Int.init), own.indices.contains(index) else { return own }
            return [own[index]]
        default: return []
        }
    }

    private var failureOrigins: [Origin] {
        guard let failure, let line = failure.line else { return [] }
        return [Origin(action: failure.action ?? "", effect: nil, file: failure.file, line: line)]
    }

    private func claims(_ token: TokenKind, _ name: String?) -> [Origin] {
        calls { if case .setCustomClaim(token, let claim, _) = $0 { name == nil || claim == name } else { false } }
    }

    private func metadata(_ kind: MetadataKind, _ name: String?) -> [Origin] {
        calls { if case .setMetadata(kind, let key, _) = $0 { name == nil || key == name } else { false } }
    }

    private func calls(_ isWanted: (Effect) -> Bool) -> [Origin] { origins { isWanted($0.recorded.effect) } }

    private func origins(_ isWanted: ((action: String, recorded: RecordedEffect)) -> Bool) -> [Origin] {
        effects.filter(isWanted).compactMap { entry in
            entry.recorded.line.map { Origin(action: entry.action, effect: entry.recorded.effect, file: nil, line: $0) }
        }
    }

    private func last(of origins: [Origin]) -> [Origin] { origins.last.map { [$0] } ?? [] }
}

extension Effect {
    fileprivate var isDenial: Bool {
        switch self {
        case .deny, .validationError, .session(.revoke), .refreshToken(.revoke): true
        default: false
        }
    }

    fileprivate var isInteraction: Bool {
        switch self {
        case .redirect, .renderPrompt, .secondFactor, .enableMultifactor: true
        default: false
        }
    }

    /// Whether it can be what a login ends with.
    fileprivate var isDecisive: Bool { isDenial || isInteraction }
}
