extension PostLoginEvent.User.Identity {
    /// The id that the account has, or had, as a user of its own: `google-oauth2|1234`; nil when the provider or its id is missing.
    public var accountID: String? {
        guard let provider, let userID else { return nil }
        return "\(provider)|\(userID)"
    }
}

extension PostLoginEvent.User {
    /// Whether an account is one of this user's identities, other than the one that gives the user its id: the condition under which a
    /// login that the account has authenticated may go on as this user (Auth0: `api.authentication.setPrimaryUser`).
    public func hasSecondaryIdentity(_ accountID: String) -> Bool {
        accountID != userID && identities.contains { $0.accountID == accountID }
    }
}
