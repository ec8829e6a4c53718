import PostLogin
import Testing

@testable import ActionHostCommand

@Suite("Session, refresh token and transaction as text")
struct SettingsTextReportTests {
    @Test("Calls in their action's block, and what they add up to at the end")
    func denied() throws {
        let effects: [Effect] = [
            .session(.setExpiresAt(1000)), .session(.setIdleExpiresAt(500)), .session(.setCookieMode(.persistent)),
            .session(.metadata(.set("a", "b"))), .refreshToken(.metadata(.delete("c"))), .setTransactionMetadata(key: "d", value: 1),
            .setTransactionMetadata(key: "e", value: .null), .session(.revoke(SessionRevocation(reason: "stolen", preservesRefreshTokens: true))),
            .refreshToken(.revoke(reason: "old", isExchange: true)),
        ]
        var state = LoginState()
        for effect in effects { try state.apply(effect) }
        let outcome = LoginOutcome.denied(
            Denial(
                description: "old", action: "a", session: state.session, refreshToken: state.refreshToken,
                transactionMetadata: state.transactionMetadata,
                executions: [ExecutionReport(action: "a", handler: "onExecutePostLogin", status: .denied, effects: effects.map { RecordedEffect($0) })]))

        #expect(
            TextReport().text(of: outcome) == """
                ✗ a  denied in 0.00 ms
                  session        expires at 1970-01-01T00:00:01.000Z
                  session        expires when idle at 1970-01-01T00:00:00.500Z
                  session        persistent cookie
                  session        a = "b"
                  refresh token  c removed
                  transaction    d = 1
                  transaction    e removed
                  session        revoked: stolen (its refresh tokens stay)
                  refresh token  revoked: old

                Denied by a: old
                  The application gets the error access_denied, and no tokens.

                  Session
                    revoked: stolen (its refresh tokens stay)
                    expires at 1970-01-01T00:00:01.000Z
                    expires when idle at 1970-01-01T00:00:00.500Z
                    persistent cookie
                    a = "b"

                  Refresh token
                    revoked: old
                    c removed

                  Transaction metadata
                    d = 1
                    e removed

                """)
    }
}
