import PostLogin

/// What became of the login: the last block of a report.
extension TextReport {
    func outcomeBlock(_ outcome: LoginOutcome) -> [String] {
        switch outcome {
        case .completed(let login): completed(login)
        case .denied(let denial): denied(denial)
        case .suspended(let suspension): suspended(suspension)
        case .failed(let failure): failed(failure)
        }
    }

    private func completed(_ login: CompletedLogin) -> [String] {
        let sections =
            tokenSections(login)
            + section("Scopes", login.scopes.isEmpty ? [] : [login.scopes.joined(separator: " ")])
            + userUpdate(login.userUpdate)
            + section("Authentication methods", login.authenticationMethods.map(\.text)) + samlResponse(login.samlResponse)
            + section("Multi-factor authentication", login.multifactor.map { [$0.text] } ?? [])
            + section("Remember this browser", login.remembersBrowser ? ["so that the user is not asked for a second factor again"] : [])
            + settings(.completed(login)) + signingSection()
        // After a second factor there may be no action left to run.
        let time = login.executions.isEmpty ? "" : " in \(login.executions.reduce(Duration.zero) { $0 + $1.duration }.readable)"
        return [style.paint("Completed", .strong, .good) + style.paint(time, .quiet)]
            + (sections.isEmpty ? ["  No action asked for a change."] : sections)
    }

    private func denied(_ denial: Denial) -> [String] {
        let reason = denial.description.isEmpty ? "no reason given" : denial.description
        return [
            style.paint("Denied", .strong, .bad)
                + headline(" by \(denial.action)\(denial.line.map { ", line \($0)" } ?? ""): \(reason)\(denial.code.map { " (\($0))" } ?? "")"),
            style.paint("  The application gets the error \(denial.error), and no tokens.", .quiet),
        ] + userUpdate(denial.userUpdate) + settings(.denied(denial))
    }

    private func suspended(_ suspension: Suspension) -> [String] {
        let expiry = ISOTime.text(milliseconds: suspension.expiresAt).prefix("2026-01-31T09:30:00".count).replacing("T", with: " ")
        let interaction = suspension.interaction
        let error = suspension.error.map { ["  The application gets the error \($0), and comes back with the factor."] } ?? []
        return [style.paint("Suspended", .strong, .careful) + " by \(suspension.action)".visible] + error.map { style.paint($0, .quiet) }
            + section(interaction.title, interaction.lines) + userUpdate(suspension.userUpdate) + settings(.suspended(suspension))
            + section(
                "When the user is back, until \(expiry) UTC\(interaction.requestExample.map { ", with \($0) in request.json" } ?? "")",
                [resumeCommand(suspension.state)])
    }

    private func failed(_ failed: FailedLogin) -> [String] {
        let failure = failed.failure
        let place = failure.place.map { " (\($0))" } ?? ""
        let action = failure.action.map { " in \($0)" } ?? ""
        return [
            style.paint("Failed", .strong, .bad) + headline("\(action)\(place): \(failure.message)"),
            style.paint("  No tokens, and nothing that the actions asked for is applied.", .quiet),
        ] + (MissingPackage(failure).map { ["", "  \($0.advice.visible)"] } ?? [])
    }

    /// A text whose further lines stand below the first one.
    private func headline(_ text: String) -> String { text.visible.replacing("\n", with: "\n  ") }

    private func userUpdate(_ update: UserUpdate) -> [String] {
        section("Primary user", update.primaryUserID.map { [$0] } ?? []) + section("User metadata", update.userMetadata)
            + section("App metadata", update.appMetadata)
    }

    /// A private key is shown to be there, and not shown.
    private func samlResponse(_ settings: SAMLResponseSettings?) -> [String] {
        guard let settings else { return [] }
        var configuration = settings.configuration
        if settings[.key] != nil { configuration[SAMLOption.key.rawValue] = "[private key]" }
        return section("SAML attributes", settings.attributes) + section("SAML response", configuration)
    }

    private func settings(_ outcome: LoginOutcome) -> [String] {
        section("Session", outcome.session?.lines ?? []) + section("Refresh token", outcome.refreshToken?.lines ?? [])
            + section("Transaction metadata", outcome.transactionMetadata?.lines ?? [])
    }

    func section(_ title: String, _ object: JSONObject) -> [String] {
        section(title, object.isEmpty ? [] : object.jsonText(pretty: true).split(separator: "\n").map(String.init))
    }

    /// Nothing at all when there are no lines.
    func section(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["", "  " + style.paint(title, .label)] + lines.map { "    \($0.visible)" }
    }
}

extension MultifactorRequest {
    /// The provider, and the options as JSON.
    var text: String {
        [provider, options?.jsonText].compactMap { $0 }.joined(separator: " ")
    }
}
