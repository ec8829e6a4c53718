import Foundation
import PostLogin
import Testing

/// `api.samlResponse` without scripts.
@Suite struct SAMLRulesTests {
    @Test func aStateWithoutSettingsReadsAsBefore() throws {
        let state = LoginState()
        #expect(state.samlResponse == nil)
        #expect(!String(decoding: try JSONEncoder().encode(state), as: UTF8.self).contains("samlResponse"))
    }

    @Test func aStateKeepsItsSettingsWhenItIsStored() throws {
        var state = LoginState()
        try state.apply(.samlResponse(.attribute(name: "a", value: ["x", 1])))
        try state.apply(.samlResponse(.option(.relayState, "r")))
        try state.apply(.validationError(code: "c", message: "m"))
        let stored = try JSONDecoder().decode(LoginState.self, from: JSONEncoder().encode(state))
        #expect(stored == state)
        #expect(stored.samlResponse == SAMLResponseSettings(attributes: ["a": ["x", 1]], configuration: ["RelayState": "r"]))
        #expect(stored.denial?.code == "c")
    }

    @Test func settingsThatAreTakenBackAreNone() throws {
        var state = LoginState()
        try state.apply(.samlResponse(.option(.audience, "a")))
        #expect(state.samlResponse?[.audience] == "a")
        try state.apply(.samlResponse(.option(.audience, nil)))
        #expect(state.samlResponse == nil)
    }

    @Test func violationsHaveCodes() {
        #expect(throws: RuleViolation(.invalidSAMLSetting, "RelayState must be string")) { try SAMLRules.option(.relayState, 7) }
        #expect(throws: RuleViolation(.invalidSAMLSetting, "attribute must be string")) {
            try SAMLRules.attribute(7, 1, beside: SAMLResponseSettings())
        }
        let full = SAMLResponseSettings(attributes: JSONObject((0..<100).map { ("a\($0)", .null) }))
        #expect(throws: RuleViolation(.tooManySAMLAttributes, "a login may set at most 100 SAML attributes; \"b\" is one more")) {
            try SAMLRules.attribute("b", nil, beside: full)
        }
        #expect(throws: RuleViolation(.invalidValidationError, " must have required property 'errorMessage'")) {
            try ValidationErrorRules.effect(code: "c", message: nil)
        }
    }

    @Test func setters() {
        #expect(SAMLOption.allCases.count == 24)
        #expect(SAMLOption.relayState.method == "setRelayState")
        #expect(SAMLOption.createUpnClaim.method == "setCreateUpnClaim")
    }
}
