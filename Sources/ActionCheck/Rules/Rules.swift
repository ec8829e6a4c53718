/// The rules that there are.
enum Rules {
    static let all: [any Rule] = [
        HandlerSignatureRule(), DynamicImportRule(), UnknownAPIMemberRule(), APIArgumentRule(), UnknownEventMemberRule(), UnknownSecretRule(),
        ReservedClaimRule(), ClaimWithoutNamespaceRule(), ScopeWithoutAudienceCheckRule(), UntrustedScopeRule(), SecretInSourceRule(),
        DenyWithoutReturnRule(), FloatingPromiseRule(), RedirectWithoutContinueRule(), UnsignedRedirectDataRule(), MissingPackageRule(),
        RefusedModuleRule(),
    ]

    /// The descriptions of all rules, those that need no tree first.
    static let descriptions = [SyntaxReading.syntax, SyntaxReading.esModule, SourceSize.description]
        + all.filter { !($0 is DynamicImportRule) }.map(\.description) + [IgnoreComments.withoutReason, IgnoreComments.unused]
}
