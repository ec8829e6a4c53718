import PostLogin
import Testing

/// Which factors can be asked for.
@Suite struct FactorRulesTests {
    private static func user(_ enrolled: [String]?, email: String? = nil, isVerified: Bool? = nil) -> PostLoginEvent.User {
        var user = PostLoginEvent.User()
        user.email = email
        user.emailVerified = isVerified
        user.enrolledFactors = enrolled.map { $0.map { PostLoginEvent.User.EnrolledFactor(members: ["type": .string($0)]) } }
        return user
    }

    struct Case: Sendable {
        var type: String
        var kind: FactorCommand.Kind
        var enrolled: [String]?
        var enabled: Set<String>?
        var fulfilled: [FulfilledFactor] = []
        var verdict: FactorRules.Verdict
    }

    private static let notEnrolled = FactorRules.Verdict.unusable("is not enrolled")
    private static let notEnabled = FactorRules.Verdict.unusable("is not enabled")
    private static let enrolledAlready = FactorRules.Verdict.unusable("is enrolled already")

    @Test(arguments: [
        // Enrolled, not enrolled, unknown.
        Case(type: "otp", kind: .challenge, enrolled: ["otp"], verdict: .usable),
        Case(type: "otp", kind: .challenge, enrolled: ["phone"], verdict: notEnrolled),
        Case(type: "otp", kind: .challenge, enrolled: [], verdict: notEnrolled),
        Case(type: "otp", kind: .challenge, enrolled: nil, verdict: .usable),
        Case(type: "push-notification", kind: .challenge, enrolled: ["push-notification"], verdict: .usable),
        Case(type: "push-notification", kind: .challenge, enrolled: ["push"], verdict: .usable),
        Case(type: "otp", kind: .enrollment, enrolled: ["otp"], verdict: enrolledAlready),
        Case(type: "otp", kind: .enrollment, enrolled: ["phone"], verdict: .usable),
        Case(type: "otp", kind: .enrollment, enrolled: [], verdict: .usable),
        Case(type: "otp", kind: .enrollment, enrolled: nil, verdict: .usable),
        // Enabled or not, before anything is known about the user.
        Case(type: "otp", kind: .challenge, enrolled: ["otp"], enabled: ["otp"], verdict: .usable),
        Case(type: "otp", kind: .challenge, enrolled: ["otp"], enabled: ["phone"], verdict: notEnabled),
        Case(type: "otp", kind: .challenge, enrolled: ["otp"], enabled: [], verdict: notEnabled),
        Case(type: "otp", kind: .enrollment, enrolled: [], enabled: ["phone"], verdict: notEnabled),
        Case(type: "push-notification", kind: .challenge, enrolled: nil, enabled: ["push"], verdict: .usable),
        // Fulfilled in this login.
        Case(type: "otp", kind: .challenge, enrolled: ["otp"], fulfilled: [FulfilledFactor(.challenge, type: "otp")], verdict: .satisfied),
        Case(type: "otp", kind: .challenge, enrolled: [], fulfilled: [FulfilledFactor(.enrollment, type: "otp")], verdict: .satisfied),
        Case(type: "phone", kind: .challenge, enrolled: ["phone"], fulfilled: [FulfilledFactor(.challenge, type: "otp")], verdict: .usable),
        Case(type: "push-notification", kind: .challenge, fulfilled: [FulfilledFactor(.challenge, type: "push")], verdict: .satisfied),
        Case(type: "otp", kind: .enrollment, enrolled: [], fulfilled: [FulfilledFactor(.enrollment, type: "otp")], verdict: enrolledAlready),
        Case(type: "otp", kind: .enrollment, enrolled: nil, fulfilled: [FulfilledFactor(.enrollment, type: "otp")], verdict: enrolledAlready),
        Case(type: "otp", kind: .enrollment, enrolled: nil, fulfilled: [FulfilledFactor(.challenge, type: "otp")], verdict: .usable),
        // What is no factor.
        Case(type: "smoke", kind: .challenge, verdict: .unusable("cannot be challenged")),
        Case(type: "undefined", kind: .challenge, verdict: .unusable("cannot be challenged")),
        Case(type: "smoke", kind: .enrollment, verdict: .unusable("cannot be enrolled")),
        Case(type: "email", kind: .enrollment, verdict: .unusable("cannot be enrolled")),
    ])
    func verdicts(of factor: Case) {
        let rules = FactorRules(enabledFactors: factor.enabled, user: Self.user(factor.enrolled))
        #expect(rules.verdict(on: factor.type, for: factor.kind, after: factor.fulfilled) == factor.verdict)
    }

    @Test(arguments: ["otp", "email", "webauthn-platform", "webauthn-roaming", "recovery-code", "phone", "push-notification"])
    func everyFactorCanBeChallengedAndAllButEMailEnrolled(type: String) {
        let rules = FactorRules(user: Self.user(nil))
        #expect(rules.verdict(on: type, for: .challenge, after: []) == .usable)
        #expect(
            rules.verdict(on: type, for: .enrollment, after: []) == (type == "email" ? .unusable("cannot be enrolled") : .usable))
    }

    @Test(arguments: [
        ("a@example.com", true, [], .usable), ("a@example.com", false, [], notEnrolled), ("a@example.com", nil, [], notEnrolled),
        (nil, true, [], notEnrolled), ("a@example.com", false, ["email"], .usable), ("a@example.com", false, nil, .usable),
    ] as [(String?, Bool?, [String]?, FactorRules.Verdict)])
    func anEMailAddressCountsAsEnrolledWhenItIsVerified(
        email: String?, isVerified: Bool?, enrolled: [String]?, verdict: FactorRules.Verdict
    ) {
        let rules = FactorRules(user: Self.user(enrolled, email: email, isVerified: isVerified))
        #expect(rules.verdict(on: "email", for: .challenge, after: []) == verdict)
    }

    @Test(arguments: [
        (["otp"], [], true), (["otp"], [FulfilledFactor(.challenge, type: "otp")], false),
        (["otp"], [FulfilledFactor(.enrollment, type: "phone")], true), ([], [], false), (nil, [], false), (["email"], [], false),
        (["recovery-code"], [], false), (["email", "phone"], [], true),
    ] as [([String]?, [FulfilledFactor], Bool)])
    func whoHasAFactorProvesItBeforeEnrollingAnother(enrolled: [String]?, fulfilled: [FulfilledFactor], needsChallenge: Bool) {
        let rules = FactorRules(user: Self.user(enrolled))
        let command = FactorCommand(.enrollment, [Factor(type: "webauthn-roaming")])
        #expect(rules.needsChallenge(before: command, after: fulfilled) == needsChallenge)
    }

    @Test(arguments: [
        (#"{"type": "otp"}"#, Factor(type: "otp")),
        (#"{"type": "phone", "options": {"preferredMethod": "sms"}, "own": 1}"#, Factor(type: "phone", options: ["preferredMethod": "sms"])),
        (#"{"type": "otp", "options": "x"}"#, Factor(type: "otp")), (#"{"type": 7}"#, Factor(type: "7")), ("{}", Factor(type: "undefined")),
        (#"{"type": null}"#, Factor(type: "null")), (#""otp""#, Factor(type: "otp")), ("null", Factor(type: "null")), ("[1]", Factor(type: "[1]")),
    ])
    func aFactorIsReadFromAnything(text: String, factor: Factor) throws {
        #expect(Factor(argument: try JSONValue(parsing: text)) == factor)
    }

    @Test func aFactorThatIsMissingHasANameToo() { #expect(Factor(argument: nil) == Factor(type: "undefined")) }
}
