import ActionHost
import PostLogin
import Testing

@Suite struct LateCallTests {
    private let waits = "await new Promise((resolve) => setTimeout(resolve, 30))"

    @Test func callsAfterTheHandlerHasSettledAreIgnoredAndReportedWithTheirAction() async throws {
        let outcome = try await login(
            """
            setTimeout(() => {
              api.access.deny('late').idToken.setCustomClaim('a', 1).accessToken.addScope('a')
              api.user.setUserMetadata('a', 1).multifactor.enable('any').redirect.sendUserTo('https://a.example')
            }, 1)
            """, "api.idToken.setCustomClaim('b', 2); \(waits)")
        func warning(_ call: String) -> String { "api.\(call) was called after the handler had settled, and was ignored" }
        #expect(
            outcome
                == .completed(
                    CompletedLogin(
                        idTokenClaims: ["b": 2],
                        executions: [
                            .execute(
                                "action-1",
                                warnings: [
                                    "access.deny", "idToken.setCustomClaim", "accessToken.addScope", "user.setUserMetadata",
                                    "multifactor.enable", "redirect.sendUserTo",
                                ].map(warning)),
                            .execute("action-2", effects: [.idTokenClaim("b", 2)]),
                        ])))
    }

    @Test func theSameTurnIsLateAlready() async throws {
        let outcome = try await login("Promise.resolve().then(() => {}).then(() => {}).then(() => api.access.deny('late'))", waits)
        #expect(outcome.name == "completed")
        #expect(
            outcome.warnings == [["api.access.deny was called after the handler had settled, and was ignored"], []])
    }

    @Test func theCacheSaysSo() async throws {
        let outcome = try await login(
            """
            globalThis.results = []
            setTimeout(() => results.push(api.cache.set('a', 'x').code, api.cache.delete('a').code, api.cache.get('a')), 1)
            """, "\(waits); console.log(results)")
        #expect(outcome.logs == ["[ 'FailedToSetCacheRecord', 'FailedToDeleteCacheRecord', undefined ]"])
        #expect(
            outcome.warnings == [
                [
                    "api.cache.set was called after the handler had settled, and was ignored",
                    "api.cache.delete was called after the handler had settled, and was ignored",
                ], [],
            ])
    }

    @Test func lateOutputIsDropped() async throws {
        let outcome = try await login("console.log('in time'); setTimeout(() => console.log('late'), 1)", "\(waits); console.log('second')")
        #expect(outcome.executions.map { $0.logs.map(\.message) } == [["in time"], ["second"]])
    }

    @Test func lateChecksStillThrow() async throws {
        let outcome = try await login("setTimeout(() => api.accessToken.addScope(7), 1)", waits)
        #expect(outcome.failure?.message == "scope must be string")
    }

    @Test func warningsHaveALimit() async throws {
        let outcome = try await login("setTimeout(() => { for (let i = 0; i < 1000; i++) api.access.deny('late') }, 1)", waits)
        #expect(outcome.warnings.map(\.count) == [100, 0])
    }

    @Test func aCallThatNobodyWaitsForIsLostWithTheLogin() async throws {
        let outcome = try await login("setTimeout(() => api.access.deny('late'), 1)")
        #expect(outcome == .completed(CompletedLogin(executions: [.execute()])))
    }
}
