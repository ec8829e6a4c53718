import ActionHost
import PostLogin
import Testing

/// Promise jobs that a stopped login leaves behind run in the turns of others: they reach nothing there.
@Suite struct LeftoverJobTests {
    private static let hostile = """
        Promise.resolve().then(() => { while (true) Math.random(); });
        for (let count = 0; count < 200; count += 1) Promise.resolve().then(() => {
          console.log('left over');
          setTimeout(() => console.log('later'), 1);
          api.access.deny('left over');
          api.unknown;
          api.idToken.setCustomClaim('left', 'over');
          lookUp();
        });
        await new Promise(() => {});
        """

    @Test func theyReachNothing() async throws {
        let source = """
            exports.onExecutePostLogin = async (event, api) => {
              if (event.user.user_id === 'hostile') { \(Self.hostile) }
              for (const round of [1, 2, 3]) {
                console.log(await lookUp(round));
                api.idToken.setCustomClaim('round', round);
              }
            };
            """
        let host = try makeHost([source]) { configuration in
            configuration.clock = .system
            configuration.cpuLimit = .milliseconds(50)
            configuration.functions["lookUp"] = { arguments in
                try await Task.sleep(for: .milliseconds(60))
                return arguments.first ?? "left over"
            }
        }
        async let neighbour = host.login(makeEvent())
        try await Task.sleep(for: .milliseconds(20))
        let stopped = try await host.login(makeEvent { $0.user.userID = "hostile" })
        #expect(stopped.failure?.kind == .cpu)
        let outcome = try await neighbour
        #expect(outcome.name == "completed")
        #expect(outcome.logs == ["1", "2", "3"])
        #expect(outcome.completed?.idTokenClaims == ["round": 3])
    }
}
