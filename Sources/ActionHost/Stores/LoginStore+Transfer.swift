import PostLogin

extension LoginStore {
    /// Takes a suspended login out of the store, as a text that another machine can go on with: see ``importSuspendedLogin(_:state:at:)``.
    ///
    /// - Parameter write: puts the text in a safe place, before the login leaves the store: when it throws, the login stays.
    /// - Returns: JSON without secrets, signed with the state.
    /// - Throws: ``ActionHostError`` with `unknownState`, `beingResumed`, `tampered` or `format`, or what `write` throws; nothing has changed
    ///   then.
    @discardableResult
    public func exportSuspendedLogin(
        state: String, write: @Sendable (_ text: String) async throws -> Void = { _ in }
    ) async throws -> String {
        let claim = try await claim(state: state, for: .seconds(5)).get()
        do {
            let text = try SuspendedLoginText(claim.login).text(state: state, pretty: true) + "\n"
            try await write(text)
            guard try await end(claim, .removed) else { throw ActionHostError.lostClaim }
            return text
        } catch {
            // Where even this fails, the claim ends by itself.
            _ = await Task { try await end(claim, .released) }.result
            throw error
        }
    }

    /// Takes in a login that was exported elsewhere, so that it can be resumed by its state here.
    ///
    /// - Parameters:
    ///   - text: what ``exportSuspendedLogin(state:write:)`` returned.
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
