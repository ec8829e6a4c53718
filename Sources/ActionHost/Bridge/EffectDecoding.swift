import PostLogin

extension Effect {
    /// The effect of a call on `api`, from what the bridge passes on: the call's name, its first argument as text, and the JSON of its value.
    /// Nil for a call that the bridge does not make, and for a value that is nested too deep.
    init?(call: String, text: String?, json: String?) {
        let value = json.flatMap { try? JSONValue(parsing: $0) }
        // Never to be taken for `undefined`, which has no JSON.
        if json != nil, value == nil { return nil }
        switch (call, text, value) {
        case ("access.deny", let reason, _): self = .deny(reason: reason)
        case ("idToken.setCustomClaim", let name?, let value?): self = .setCustomClaim(token: .idToken, name: name, value: value)
        case ("accessToken.setCustomClaim", let name?, let value?):
            self = .setCustomClaim(token: .accessToken, name: name, value: value)
        case ("accessToken.addScope", let scope?, _): self = .addScope(scope)
        case ("accessToken.removeScope", let scope?, _): self = .removeScope(scope)
        case ("user.setUserMetadata", let key?, let value): self = .setMetadata(kind: .user, key: key, value: value)
        case ("user.setAppMetadata", let key?, let value): self = .setMetadata(kind: .app, key: key, value: value)
        case ("multifactor.enable", let provider?, let options):
            self = .enableMultifactor(MultifactorRequest(provider: provider, options: options?.objectValue))
        case ("redirect.sendUserTo", let url?, _): self = .redirect(url: url)
        default: return nil
        }
    }
}
