import PostLogin
import Testing

/// What a host makes of reports that it did not see come about.
@Suite struct LegReportFoldingTests {
    private let rules = FactorRules(enabledFactors: nil, user: PostLoginEvent.User())

    private func report(_ action: String, _ status: ExecutionReport.Status = .completed, _ effects: [Effect] = [], error: LoginFailure? = nil)
        -> ExecutionReport
    {
        ExecutionReport(action: action, handler: "onExecutePostLogin", status: status, effects: effects.map { RecordedEffect($0) }, error: error)
    }

    private func fold(_ executions: ExecutionReport...) throws(InconsistentReport) -> LegReport {
        try LegReport(folding: executions, of: ["a", "b"], from: LoginState(), under: rules, cacheChanges: CacheChanges([]))
    }

    @Test func effectsAddUp() throws {
        let folded = try fold(
            report("a", .completed, [.setCustomClaim(token: .idToken, name: "x", value: 1), .addScope("read")]),
            report("b", .completed, [.setCustomClaim(token: .idToken, name: "x", value: 2)]))
        #expect(folded.ending == .finished)
        #expect(folded.state.idTokenClaims == ["x": 2])
        #expect(folded.state.scopes.granted(requested: []) == ["read"])
    }

    @Test func aDenialEndsTheLeg() throws {
        #expect(try fold(report("a", .denied, [.deny(reason: "no")])).ending == .denied(action: "a"))
    }

    @Test func aRedirectSuspendsIt() throws {
        let folded = try fold(report("a"), report("b", .suspended, [.redirect(url: "https://example.com/")]))
        #expect(folded.ending == .suspended(action: "b", .redirect(url: "https://example.com/")))
    }

    @Test func aFailureEndsIt() throws {
        let failure = LoginFailure(kind: .thrown, message: "m")
        #expect(try fold(report("a", .failed, error: failure)).ending == .failed(failure))
    }

    @Test func whatCannotBeIsRefused() {
        let failure = LoginFailure(kind: .thrown, message: "m")
        let wrong: [([ExecutionReport], String)] = [
            ([], "the executions end before the leg does"),
            ([report("a")], "the executions end before the leg does"),
            ([report("b")], "an execution of b is not what follows"),
            ([report("a"), report("b"), report("a")], "an execution of a is not what follows"),
            ([report("a", .failed, error: failure), report("b")], "an execution of b is not what follows"),
            ([report("a", .denied, [.deny(reason: nil)]), report("b")], "an execution of b is not what follows"),
            ([report("a", .failed)], "the execution of a failed and does not say why"),
            ([report("a", .denied)], "the execution of a is reported as denied, and its effects make it completed"),
            ([report("a", .completed, [.deny(reason: nil)])], "the execution of a is reported as completed, and its effects make it denied"),
            (
                [report("a", .completed, [.setCustomClaim(token: .accessToken, name: "scope", value: "admin")])],
                "the execution of a has an effect that is against the rules: "
            ),
        ]
        for (executions, message) in wrong {
            let error = #expect(throws: InconsistentReport.self) {
                try LegReport(folding: executions, of: ["a", "b"], from: LoginState(), under: rules, cacheChanges: CacheChanges([]))
            }
            #expect(error?.description.hasPrefix(message) == true, "\(message) ≠ \(error?.description ?? "")")
        }
    }
}
