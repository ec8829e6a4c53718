import ArgumentParser

/// What a new action begins with, and the scenario beside it.
enum ActionTemplate: String, ExpressibleByArgument, CaseIterable {
    case blank, deny, claims, metadata, mfa, redirect

    /// The action's file.
    var code: String {
        switch self {
        case .blank: Self.blankCode
        case .deny: Self.denyCode
        case .claims: Self.claimsCode
        case .metadata: Self.metadataCode
        case .mfa: Self.mfaCode
        case .redirect: Self.redirectCode
        }
    }

    /// The file of scenarios, which the action passes.
    var scenarios: String {
        let scenarios =
            switch self {
            case .blank: Self.blankScenarios
            case .deny: Self.denyScenarios
            case .claims: Self.claimsScenarios
            case .metadata: Self.metadataScenarios
            case .mfa: Self.mfaScenarios
            case .redirect: Self.redirectScenarios
            }
        return "# What the action has to do. Try it: actionhost test\n" + scenarios
    }

    /// What stands above a handler.
    static let parameters = """
         *
         * @param {Event} event - Details about the user and the context in which they are logging in.
         * @param {PostLoginAPI} api - Interface whose methods can be used to change the behavior of the login.
         */
        """
}
