import Foundation
import PostLogin
import Testing

@Suite("Each kind of suspension, from process to process")
struct SuspensionKindTests {
    private let folder = ScratchFolder([
        "actions/10-factor.js": """
            exports.onExecutePostLogin = async (event, api) => {
              api.authentication.challengeWith({ type: 'otp' }, { additionalFactors: [{ type: 'email' }] });
              api.authentication.enrollWithAny([{ type: 'phone', options: { preferredMethod: 'sms' } }, { type: 'webauthn-roaming' }]);
            };

            """,
        "actions/20-form.js": """
            exports.onExecutePostLogin = async (event, api) => {
              console.log(event.authentication.methods.map((method) => method.type), event.user.enrolledFactors.map((factor) => factor.type));
              api.authentication.recordMethod('https://example.com/form');
              api.authentication.setPrimaryUser('auth0|2');
              api.prompt.render('ap_1', { fields: { color: 'red' } });
            };
            exports.onContinuePostLogin = async (event, api) => {
              api.user.setUserMetadata('color', event.prompt.fields.color);
              api.multifactor.enable('any');
            };

            """,
        "event.json": #"{"user": {"user_id": "auth0|1", "enrolledFactors": [{"type": "otp"}]}}"#,
        "otp.json": #"{"factor": {"type": "otp"}}"#,
        "phone.json": #"{"factor": {"type": "phone"}}"#,
        "form.json": #"{"prompt": {"fields": {"color": "blue"}}}"#,
    ])

    private func run(_ arguments: String...) async throws -> CommandLineTool.Result {
        try await CommandLineTool.run(arguments, in: folder)
    }

    /// The state in a text report, which the command to go on with has.
    private func state(in text: String) throws -> String {
        String(try #require(text.firstMatch(of: /resume ([\w-]{43}) --/)?.output.1))
    }

    private func report(_ text: String) -> String {
        text.withoutTimes.replacing(/until [0-9: -]+ UTC/, with: "until TIME UTC").replacing(/(\S*)actionhost resume [\w-]{43}/, with: "actionhost resume STATE")
            .replacing(/at \d{4}-[\d:.TZ-]+/, with: "at TIME")
    }

    @Test("A challenge, an enrolment and a form, each in a process of its own; each with what to do and how to go on")
    func throughAll() async throws {
        let first = try await run("run", "--event", "event.json")
        #expect(first.status == 4)
        #expect(
            report(first.output) == """
                → 10-factor  suspended in T
                  challenge      otp, else email
                  enrollment     phone {"preferredMethod":"sms"} or webauthn-roaming
                  warning        authentication.challengeWith: the factor "email" is not enrolled and was ignored

                Suspended by 10-factor

                  Ask the user for a second factor
                    otp

                  When the user is back, until TIME UTC, with {"factor": {"type": "otp"}} in request.json
                    actionhost resume STATE --request request.json

                """)

        let second = try await run("resume", try state(in: first.output), "--request", "otp.json")
        #expect(second.status == 4)
        #expect(
            report(second.output) == """
                Suspended by 10-factor

                  Have the user enroll a second factor, of the user's choice
                    phone {"preferredMethod":"sms"}
                    webauthn-roaming

                  When the user is back, until TIME UTC, with {"factor": {"type": "phone"}} in request.json
                    actionhost resume STATE --request request.json

                """)

        let third = try await run("resume", try state(in: second.output), "--request", "phone.json")
        #expect(third.status == 4)
        #expect(
            report(third.output) == """
                → 20-form  suspended in T
                  method         https://example.com/form
                  primary user   auth0|2
                  form           ap_1 {"fields":{"color":"red"}}
                  console.log    [ 'otp', 'phone' ] [ 'otp', 'phone' ]

                Suspended by 20-form

                  Show the user the form
                    ap_1
                    {
                      "fields": {
                        "color": "red"
                      }
                    }

                  Primary user
                    auth0|2

                  When the user is back, until TIME UTC, with {"prompt": {"fields": {…}}} in request.json
                    actionhost resume STATE --request request.json

                """)

        let fourth = try await run("resume", try state(in: third.output), "--request", "form.json")
        #expect(fourth.status == 0)
        #expect(
            report(fourth.output) == """
                ✓ 20-form onContinuePostLogin  completed in T
                  user metadata  color = "blue"
                  multifactor    any

                Completed in T

                  Primary user
                    auth0|2

                  User metadata
                    {
                      "color": "blue"
                    }

                  Authentication methods
                    mfa (otp) at TIME
                    mfa (phone) at TIME
                    https://example.com/form at TIME

                  Multi-factor authentication
                    any

                """)
    }

    @Test("What does not fit is refused, and the login waits on")
    func unfit() async throws {
        let state = try state(in: try await run("run", "--event", "event.json").output)
        for (file, message) in [
            ("form.json", "the login waits for a factor, not for a form's result"),
            ("phone.json", "the login waits for a fulfilled factor (otp), and \"phone\" is none of them"),
        ] {
            #expect(try await run("resume", state, "--request", file) == .refused(65, "actionhost: \(message)"))
        }
        #expect(
            try await run("resume", state)
                == .refused(65, "actionhost: the login waits for a fulfilled factor (otp), and there is none"))
        #expect(try await run("resume", state, "--request", "otp.json").status == 4)
    }

    @Test("A login is exported, and resumed from its file in another folder; once")
    func exported() async throws {
        let state = try state(in: try await run("run", "--event", "event.json").output)
        let exported = try await run("export", state)
        #expect(exported.status == 0)
        #expect(exported.errors == "")
        #expect(!exported.output.contains(state))
        #expect(try JSONValue(parsing: exported.output)["login"]?["event"]?["user"]?["user_id"] == "auth0|1")
        let gone = "actionhost: no login waits for this state: it never did, it has been resumed, or it expired and was removed"
        #expect(try await run("export", state) == .refused(65, gone))

        try folder.write(exported.output, to: "login.json")
        try folder.write(exported.output.replacing("auth0|1", with: "auth0|2"), to: "changed.json")
        #expect(
            try await run("resume", state, "--from", "changed.json", "--store", "other.sqlite", "--request", "otp.json")
                == .refused(65, "actionhost: the suspended login has been changed since it was written, or belongs to another state"))
        let arguments = ["resume", state, "--from", "login.json", "--store", "other.sqlite", "--request", "otp.json"]
        #expect(try await CommandLineTool.run(arguments, in: folder).status == 4)
        #expect(
            try await CommandLineTool.run(arguments, in: folder)
                == .refused(65, "actionhost: this login has been in the store before: it waits there, or has been resumed"))
    }

    @Test("Actions that have changed meanwhile: a warning, or a refusal")
    func changedActions() async throws {
        let state = try state(in: try await run("run", "--event", "event.json", "--enabled-factors", "otp").output)
        try folder.write(try folder.read("actions/20-form.js") + "// changed\n", to: "actions/20-form.js")
        #expect(
            try await run("resume", state, "--request", "otp.json", "--changed-actions", "refuse")
                == .refused(
                    65,
                    "actionhost: the action 20-form has been changed since the login was suspended, and the host is to refuse that; "
                        + "put the actions back, or let the login expire"))
        let resumed = try await run("resume", state, "--request", "otp.json", "--enabled-factors", "otp")
        #expect(resumed.status == 4)
        #expect(resumed.output.contains("\n  warning        the action 20-form has been changed since the login was suspended\n"))
    }
}
