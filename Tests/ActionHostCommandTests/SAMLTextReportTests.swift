import PostLogin
import Testing

@testable import ActionHostCommand

@Suite("SAML settings and validation errors as text")
struct SAMLTextReportTests {
    private func execution(_ status: ExecutionReport.Status, _ effects: [Effect]) -> ExecutionReport {
        ExecutionReport(action: "10-saml", handler: "onExecutePostLogin", status: status, effects: effects.map { RecordedEffect($0) })
    }

    @Test("Settings are listed, and a private key is not shown")
    func settings() {
        let settings: [SAMLSetting] = [
            .attribute(name: "roles", value: ["a", 1]), .attribute(name: "old", value: nil), .option(.audience, "urn:a"),
            .option(.issuer, nil), .option(.key, "PRIVATE"),
        ]
        var response = SAMLResponseSettings()
        settings.forEach { response.apply($0) }
        let outcome = LoginOutcome.completed(
            CompletedLogin(samlResponse: response, executions: [execution(.completed, settings.map { .samlResponse($0) })]))
        #expect(
            TextReport().text(of: outcome) == """
                ✓ 10-saml  completed in 0.00 ms
                  SAML           attribute roles = ["a",1]
                  SAML           attribute old left out
                  SAML           audience = "urn:a"
                  SAML           issuer: no change after all
                  SAML           key set

                Completed in 0.00 ms

                  SAML attributes
                    {
                      "roles": [
                        "a",
                        1
                      ],
                      "old": null
                    }

                  SAML response
                    {
                      "audience": "urn:a",
                      "key": "[private key]"
                    }

                """)
    }

    @Test("A validation error is a denial with a code")
    func validationError() {
        let outcome = LoginOutcome.denied(
            Denial(
                code: "too_young", description: "You are too young", action: "10-saml",
                executions: [execution(.denied, [.validationError(code: "too_young", message: "You are too young")])]))
        #expect(
            TextReport().text(of: outcome) == """
                ✗ 10-saml  denied in 0.00 ms
                  deny           You are too young (too_young)

                Denied by 10-saml: You are too young (too_young)
                  The application gets the error access_denied, and no tokens.

                """)
    }
}
