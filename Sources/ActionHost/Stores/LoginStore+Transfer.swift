import PostLogin

extension LoginStore {
    /// Takes a suspended login out of the store, as a text that another machine can go on with: see ``importSuspendedLogin(_:state:at:)``.
    ///
    /// - Returns: JSON without secrets, signed with the state.
    /// - Throws: ``ActionHostError`` with `unknownState`, `beingResumed` or `format`; nothing has changed then.
    public func exportSuspendedLogin(state: String) async throws -> String {
        let claim = try await claim(state: state, for: .seconds(5)).get()
        let text = try SuspendedLoginText(claim.login).text(state: state, pretty: true) + "\n"
        guard try await end(claim, .removed) else { throw ActionHostError.lostClaim }
        return text
    }

    /// Takes in a login that was exported elsewhere, so that it can be resumed by its state here.
    ///
    /// - Parameters:
    ///   - text: what ``exportSuspendedLogin(state:)`` returned.
    ///   - state: the login's state, which is not in the text.
    ///   - time: now, in milliseconds since 1970.
    /// - Throws: ``ActionHostError`` with `format`, `tampered`, `expiredState`, or `duplicateLogin` when it has been in this store before;
    ///   nothing has changed then.
    @discardableResult
    public func importSuspendedLogin(_ text: String, state: String, at time: Double = LoginClock.system.now()) async throws -> SuspendedLogin {
        let login = try SuspendedLoginText(parsing: text, state: state).login
        if login.expiresAt <= time { throw ActionHostError.expiredState(at: login.expiresAt) }
        try await save(login, state: state)
        return login
    }
}

extension ClaimAnswer {
    /// - Throws: ``ActionHostError`` with `unknownState` or `beingResumed`.
    func get() throws(ActionHostError) -> LoginClaim {
        switch self {
        case .claimed(let claim): return claim
        case .taken(let until): throw .beingResumed(until: until)
        case .unknown: throw .unknownState
        }
    }
}
