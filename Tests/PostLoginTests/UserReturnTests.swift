import PostLogin
import Testing

/// What comes back, and what a login waits for.
@Suite struct UserReturnTests {
    @Test func theFileHasTheRequestAndWhatElseComesBack() throws {
        let members = try JSONValue(
            parsing: """
                {"method": "POST", "prompt": {"id": "ap_1", "fields": {"a": 1}, "vars": {}, "own": 2}, "own": true,
                 "factor": {"type": "otp", "options": {"b": 2}, "remember_browser": true}}
                """)
        #expect(
            try UserReturn(members: members.objectValue ?? [:])
                == UserReturn(
                    request: PostLoginEvent.Request(members: ["method": "POST", "own": true]),
                    prompt: FormResult(id: "ap_1", fields: ["a": 1], vars: [:]),
                    factor: FactorResult(type: "otp", options: ["b": 2], remembersBrowser: true)))
        #expect(try UserReturn(members: ["prompt": nil, "factor": nil]) == UserReturn())
        #expect(try UserReturn(members: ["prompt": [:]]) == UserReturn(prompt: FormResult()))
        #expect(try UserReturn(members: ["factor": [:]]) == UserReturn(factor: FactorResult(type: "")))
    }

    @Test(arguments: [
        (#"{"prompt": "x"}"#, "prompt: expected an object, found a string"),
        (#"{"prompt": {"id": 1}}"#, "prompt.id: expected a string, found a number"),
        (#"{"prompt": {"fields": [1]}}"#, "prompt.fields: expected an object, found an array"),
        (#"{"prompt": {"vars": 1}}"#, "prompt.vars: expected an object, found a number"),
        (#"{"factor": [{"type": "otp"}]}"#, "factor: expected an object, found an array"),
        (#"{"factor": {"type": 7}}"#, "factor.type: expected a string, found a number"),
        (#"{"factor": {"type": "otp", "options": true}}"#, "factor.options: expected an object, found a boolean"),
        (#"{"factor": {"type": "otp", "remember_browser": "yes"}}"#, "factor.remember_browser: expected a boolean, found a string"),
    ])
    func aMemberOfTheWrongTypeIsRefused(text: String, message: String) throws {
        let members = try #require(try JSONValue(parsing: text).objectValue)
        let error = #expect(throws: EventError.self) { try UserReturn(members: members) }
        #expect(error?.description == message)
    }

    private static let otpOrPush = FactorRequest([Factor(type: "otp"), Factor(type: "push-notification")])

    @Test(arguments: [
        (.redirect, UserReturn(), nil),
        (.redirect, UserReturn(prompt: FormResult()), "the login waits for the user back from a redirect, not for a form's result"),
        (.redirect, UserReturn(factor: FactorResult(type: "otp")), "the login waits for the user back from a redirect, not for a factor"),
        (.form(id: "ap_1"), UserReturn(prompt: FormResult()), nil), (.form(id: "ap_1"), UserReturn(prompt: FormResult(id: "ap_1")), nil),
        (.form(id: "ap_1"), UserReturn(), "the login waits for the result of the form ap_1, and there is none"),
        (
            .form(id: "ap_1"), UserReturn(prompt: FormResult(id: "ap_2")),
            "the login waits for the result of the form ap_1, and this is the form ap_2"
        ),
        (
            .form(id: "ap_1"), UserReturn(prompt: FormResult(), factor: FactorResult(type: "otp")),
            "the login waits for a form's result, not for a factor"
        ),
        (.challenge(otpOrPush), UserReturn(factor: FactorResult(type: "otp")), nil),
        (.challenge(otpOrPush), UserReturn(factor: FactorResult(type: "push")), nil),
        (.challenge(otpOrPush), UserReturn(), "the login waits for a fulfilled factor (otp, push-notification), and there is none"),
        (
            .challenge(otpOrPush), UserReturn(factor: FactorResult(type: "phone")),
            #"the login waits for a fulfilled factor (otp, push-notification), and "phone" is none of them"#
        ),
        (
            .challenge(otpOrPush), UserReturn(prompt: FormResult(), factor: FactorResult(type: "otp")),
            "the login waits for a factor, not for a form's result"
        ),
        (
            .challenge(otpOrPush), UserReturn(factor: FactorResult(type: "otp", remembersBrowser: true)),
            "the browser is not to be remembered: no action has allowed it"
        ),
        (.enrollment(otpOrPush), UserReturn(factor: FactorResult(type: "push-notification")), nil),
        (.enrollment(otpOrPush), UserReturn(), "the login waits for an enrolled factor (otp, push-notification), and there is none"),
    ] as [(Awaited, UserReturn, String?)])
    func whatFits(awaited: Awaited, back: UserReturn, problem: String?) {
        let rules = FactorRules(user: PostLoginEvent.User())
        let found: String?
        do throws(UnfitReturn) {
            try awaited.check(back, under: rules)
            found = nil
        } catch {
            found = error.description
        }
        #expect(found == problem)
    }
}
