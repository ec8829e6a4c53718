/// What the user has to do before a login goes on.
public enum Interaction: Sendable, Hashable, Codable {
    /// `redirect.sendUserTo`: visit another page and come back.
    case redirect(url: String)
    /// `prompt.render`: fill in a form.
    case form(FormRequest)
    /// `authentication.challengeWith`, or `multifactor.enable` at the end: prove a second factor.
    case challenge(FactorRequest)
    /// `authentication.enrollWith`: enroll a second factor.
    case enrollment(FactorRequest)
}

extension Interaction {
    /// The kinds by name.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case redirect, form, challenge, enrollment
    }

    /// The kind, without what belongs to it.
    public var kind: Kind {
        switch self {
        case .redirect: .redirect
        case .form: .form
        case .challenge: .challenge
        case .enrollment: .enrollment
        }
    }

    /// Whether the user's update is written before the user is asked. What a factor has yet to prove is not.
    public var isAfterUpdate: Bool { kind == .redirect || kind == .form }
}
