import ActionHost
import PostLogin
import Testing

@Suite("The article “A first login”")
struct FirstLoginArticleTests {
    private let action = """
        exports.onExecutePostLogin = async (event, api) => {
          if (!event.user.email_verified) {
            api.access.deny('Please verify your e-mail address first.');
            return;
          }
          api.idToken.setCustomClaim('https://example.com/roles', event.authorization.roles);
          api.accessToken.addScope('read:reports');
        };
        """

    @Test("An event goes in, and the outcome tells what to do", arguments: [
        (true, #"tokens {"https://example.com/roles":["analyst"]} {} openid profile read:reports"#),
        (false, "access_denied: Please verify your e-mail address first."),
    ])
    func login(isVerified: Bool, said: String) async throws {
        let server = LoginServer()
        try await withFolder { folder in
            try write(["10-roles.js": action], to: folder)
            let host = try await ActionHost(actions: folder)
            var event = PostLoginEvent(
                userID: "auth0|1", email: "ada@example.com", clientID: "reports", clientName: "Reports",
                connectionName: "Users", connectionStrategy: "auth0")
            event.user.emailVerified = true
            event.authorization.roles = ["analyst"]
            event.request.hostname = "login.example.com"
            event.request.ip = "203.0.113.7"
            event.transaction.requestedScopes = ["openid", "profile"]
            event.user.emailVerified = isVerified
            switch try await host.login(event) {
            case .completed(let login):
                server.issueTokens(login.idTokenClaims, login.accessTokenClaims, login.scopes)
            case .denied(let denial):
                server.refuse(denial.error, denial.description)
            case .suspended(let waiting):
                server.ask(waiting.interaction, waiting.state)
            case .failed(let failed):
                server.refuse("access_denied", failed.message)
            }
        }
        #expect(server.said == [said])
    }

    @Test("The execution reports tell what happened")
    func reports() async throws {
        func report(on outcome: LoginOutcome) -> [String] {
            outcome.executions.flatMap { execution in
                ["\(execution.action): \(execution.status)"]
                    + execution.effects.map { "  \($0.call)" }
                    + execution.logs.map { "  \($0.level): \($0.message)" }
                    + execution.warnings.map { "  warning: \($0)" }
            }
        }

        let outcome = try await ActionHostTests.login("api.accessToken.addScope('a'); console.info('scope added');", "console.log(1);")
        #expect(
            report(on: outcome)
                == ["action-1: completed", "  accessToken.addScope", "  info: scope added", "action-2: completed", "  log: 1"])
    }

    @Test("An action calls a function of the server's", arguments: [
        ("research", nil), ("sales", "access_denied: Your team has no seat left."),
    ])
    func functions(team: String, refusal: String?) async throws {
        let action = """
            exports.onExecutePostLogin = async (event, api) => {
              if ((await seats(event.user.app_metadata.team)) === 0) api.access.deny('Your team has no seat left.');
            };
            """
        try await withFolder { folder in
            // A busy computer must not fail the test.
            try write(["10-seats.js": action, "actions.yaml": "time-limit: 5m"], to: folder)
            var configuration = ActionHostConfiguration()
            configuration.functions["seats"] = { arguments in
                let team = arguments.first?.stringValue ?? ""
                return .number(team == "research" ? 12 : 0)
            }
            let host = try await ActionHost(actions: folder, configuration: configuration)

            let outcome = try await host.login(makeEvent { $0.user.appMetadata["team"] = .string(team) })
            #expect(outcome.denial.map { "\($0.error): \($0.description)" } == refusal)
            #expect(outcome.name == (refusal == nil ? "completed" : "denied"))
        }
    }
}
