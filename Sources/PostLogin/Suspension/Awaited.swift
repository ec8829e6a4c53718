/// What a suspended login waits for: as much of its ``Interaction`` as is needed to tell whether what comes back fits.
public enum Awaited: Sendable, Hashable, Codable {
    case redirect
    case form(id: String)
    case challenge(FactorRequest)
    case enrollment(FactorRequest)

    /// What a login waits for when the user has this to do.
    public init(_ interaction: Interaction) {
        switch interaction {
        case .redirect: self = .redirect
        case .form(let form): self = .form(id: form.id)
        case .challenge(let request): self = .challenge(request)
        case .enrollment(let request): self = .enrollment(request)
        }
    }

    /// Where a login goes on.
    public enum Continuation: Sendable, Hashable {
        /// In the action that asked, with `onContinuePostLogin`.
        case sameAction
        /// In the action after it.
        case nextAction
        /// No action is left to run.
        case end
    }

    /// Where the login goes on when that has come.
    public var continuation: Continuation {
        switch self {
        case .redirect, .form: .sameAction
        case .challenge(let request), .enrollment(let request): request.multifactor == nil ? .nextAction : .end
        }
    }

    /// The kind of interaction that it was made from.
    public var kind: Interaction.Kind {
        switch self {
        case .redirect: .redirect
        case .form: .form
        case .challenge: .challenge
        case .enrollment: .enrollment
        }
    }

    /// Checks that what came back is what the login waits for.
    ///
    /// - Throws: ``UnfitReturn``.
    public func check(_ back: UserReturn, under rules: FactorRules) throws(UnfitReturn) {
        switch self {
        case .redirect: try Self.refuse(prompt: back.prompt, factor: back.factor, instead: "the user back from a redirect")
        case .form(let id):
            try Self.refuse(factor: back.factor, instead: "a form's result")
            guard let prompt = back.prompt else { throw UnfitReturn("the login waits for the result of the form \(id), and there is none") }
            if let other = prompt.id, other != id {
                throw UnfitReturn("the login waits for the result of the form \(id), and this is the form \(other)")
            }
        case .challenge(let request), .enrollment(let request):
            try Self.refuse(prompt: back.prompt, instead: "a factor")
            guard let factor = back.factor else {
                throw UnfitReturn("the login waits for \(request.description(of: kind)), and there is none")
            }
            guard request.admits(factor.type, under: rules) else {
                throw UnfitReturn(
                    "the login waits for \(request.description(of: kind)), and \(JSONValue.string(factor.type).jsonText) is none of them")
            }
            if factor.remembersBrowser && request.multifactor?.allowsRememberBrowser != true {
                throw UnfitReturn("the browser is not to be remembered: no action has allowed it")
            }
        }
    }

    private static func refuse(
        prompt: FormResult? = nil, factor: FactorResult? = nil, instead awaited: String
    ) throws(UnfitReturn) {
        if prompt != nil { throw UnfitReturn("the login waits for \(awaited), not for a form's result") }
        if factor != nil { throw UnfitReturn("the login waits for \(awaited), not for a factor") }
    }
}

extension FactorRequest {
    fileprivate func admits(_ type: String, under rules: FactorRules) -> Bool {
        let type = FactorRules.canonical(type)
        return multifactor.map { rules.fulfils($0, with: type) } ?? factors.contains { $0.type == type }
    }

    fileprivate func description(of kind: Interaction.Kind) -> String {
        let purpose = kind == .enrollment ? "an enrolled factor" : "a fulfilled factor"
        if let multifactor { return "\(purpose) (\(multifactor.provider))" }
        return "\(purpose) (\(factors.map(\.type).joined(separator: ", ")))"
    }
}
