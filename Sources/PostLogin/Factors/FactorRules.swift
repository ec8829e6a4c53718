/// Which factors a user can be asked for: those that exist, that the host has enabled, and that the user has enrolled, or has not.
///
/// (Auth0: "Customize MFA selection" and "Customize MFA enrollments for Universal Login".)
public struct FactorRules: Sendable {
    /// The types that a user can be challenged with. `push` is another name of `push-notification`.
    public static let challengeTypes: Set<String> = [
        "otp", "email", "webauthn-platform", "webauthn-roaming", "recovery-code", "phone", "push-notification",
    ]
    /// The types that a user can enroll.
    public static let enrollmentTypes = challengeTypes.subtracting(["email"])

    /// The types that the host has enabled; nil for all.
    private let enabledTypes: Set<String>?
    private let user: PostLoginEvent.User

    /// - Parameters:
    ///   - enabledFactors: the types that the host has enabled; nil for all.
    ///   - user: has the factors that are enrolled. Without `enrolledFactors` nobody knows, and every factor counts as usable.
    public init(enabledFactors: Set<String>? = nil, user: PostLoginEvent.User) {
        enabledTypes = enabledFactors.map { Set($0.map(Self.canonical)) }
        self.user = user
    }

    /// The name under which a type stands in `event.user.enrolledFactors`.
    public static func canonical(_ type: String) -> String { type == "push" ? "push-notification" : type }

    /// What can be said about a factor that a command names.
    public enum Verdict: Sendable, Hashable {
        case usable
        /// The user has fulfilled it in this login.
        case satisfied
        /// It is ignored; says why, as the end of a sentence about it.
        case unusable(String)
    }

    /// - Parameters:
    ///   - type: canonical.
    ///   - fulfilled: the factors of this login so far.
    public func verdict(on type: String, for kind: FactorCommand.Kind, after fulfilled: [FulfilledFactor]) -> Verdict {
        let known = kind == .challenge ? Self.challengeTypes : Self.enrollmentTypes
        guard known.contains(type) else { return .unusable(kind == .challenge ? "cannot be challenged" : "cannot be enrolled") }
        guard enabledTypes?.contains(type) ?? true else { return .unusable("is not enabled") }
        switch kind {
        case .challenge:
            if fulfilled.contains(where: { $0.type == type }) { return .satisfied }
            return isEnrolled(type, after: fulfilled) ?? true ? .usable : .unusable("is not enrolled")
        case .enrollment:
            return isEnrolled(type, after: fulfilled) ?? false ? .unusable("is enrolled already") : .usable
        }
    }

    /// Whether the user has to prove an old factor before getting a new one: who has one would otherwise be no safer for it.
    public func needsChallenge(before enrollment: FactorCommand, after fulfilled: [FulfilledFactor]) -> Bool {
        // E-mail is not enrolled by anybody, and a recovery code comes with another factor.
        let new = fulfilled.filter { $0.kind == .enrollment }.map(\.type)
        let hasFactor = enrolledTypes?.contains { !["email", "recovery-code"].contains($0) && !new.contains($0) } ?? false
        return hasFactor && !fulfilled.contains { $0.kind == .challenge }
    }

    /// Whether a factor is good for the challenge at the end of a login, which `multifactor.enable` asks for: the provider's own name, or any
    /// factor that the host has enabled.
    public func fulfils(_ request: MultifactorRequest, with type: String) -> Bool {
        if type == request.provider && !["any", "none"].contains(type) { return true }
        return Self.challengeTypes.contains(type) && enabledTypes?.contains(type) ?? true
    }

    private var enrolledTypes: Set<String>? {
        user.enrolledFactors.map { Set($0.compactMap { $0.type.map(Self.canonical) }) }
    }

    /// Nil when nobody knows.
    private func isEnrolled(_ type: String, after fulfilled: [FulfilledFactor]) -> Bool? {
        if fulfilled.contains(where: { $0.kind == .enrollment && $0.type == type }) { return true }
        guard let enrolledTypes else { return nil }
        return enrolledTypes.contains(type) || (type == "email" && user.emailVerified == true && user.email != nil)
    }
}
