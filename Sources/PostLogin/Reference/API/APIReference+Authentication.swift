extension APIReference {
    static let authentication = ReferenceNamespace(
        "authentication", "Second factors, methods of other pages, and the user whom the login is for.",
        [
            ReferenceCall(
                "challengeWith",
                [
                    .required("factor", "ChallengeFactor", "The factor to begin with."),
                    .optional("options", "{ additionalFactors?: ChallengeFactor[] }", "Factors that the user may choose instead."),
                ],
                .nothing, "Asks for a second factor before the next action runs. " + queue + " " + fewestFactors),
            ReferenceCall(
                "challengeWithAny", [.required("factors", "ChallengeFactor[]", "The factors to choose from.")], .nothing,
                "Lets the user choose a second factor, before the next action runs. " + queue + " " + fewestFactors),
            ReferenceCall(
                "enrollWith",
                [
                    .required("factor", "EnrollmentFactor", "The factor to begin with."),
                    .optional("options", "{ additionalFactors?: EnrollmentFactor[] }", "Factors that the user may choose instead."),
                ],
                .nothing, "Lets the user enroll a factor before the next action runs. " + queue, enrollmentStatus),
            ReferenceCall(
                "enrollWithAny", [.required("factors", "EnrollmentFactor[]", "The factors to choose from.")], .nothing,
                "Lets the user choose a factor and enroll it, before the next action runs. " + queue, enrollmentStatus),
            ReferenceCall(
                "recordMethod", [.required("provider_url", "string", "An `http` or `https` URL that stands for the method.")], .api,
                "Records that the user has authenticated elsewhere: later logins of the session find the URL in "
                    + "`event.authentication.methods`.",
                throws: "when it is no such URL.", .works("In both handlers. Auth0 documents it for `onContinuePostLogin` only.")),
            ReferenceCall(
                "setPrimaryUser", [.required("primary_user_id", "string", "The id, of at most 128 characters.")], .nothing,
                "Makes the login one of another user, among whose identities is the one that the user logged in with. User metadata "
                    + "that the same action sets is lost.",
                throws: "when it is no text, empty or too long, or when an action has called it already."),
        ])

    static let multifactor = ReferenceNamespace("multifactor", "A second factor at the end of the login.", [
        ReferenceCall(
            "enable",
            [
                .required("provider", "'any' | 'none' | 'guardian' | 'google-authenticator' | 'duo'", "Whose factor."),
                .optional("options", "MultifactorOptions", "How."),
            ],
            .api, "Asks for a second factor when all actions have run; with `none`, for no factor. The last call wins, and a challenge "
                + "by `api.authentication` takes its place."),
    ])

    private static let queue = "Several calls are asked for one after another, at most four in a login."
    private static let fewestFactors =
        "Factors that are satisfied already or cannot be used are left out; the login fails when none is left."
    private static let enrollmentStatus = ReferenceStatus.works(
        "When everything asked for is enrolled already, the login goes on, with a warning in the execution report; "
            + "Auth0's documents disagree on that.")

    static let factorTypes: [ReferenceType] = [
        .alias(
            "ChallengeFactor", "A factor to challenge the user with.",
            "{ type: 'otp' | 'email' | 'webauthn-platform' | 'webauthn-roaming' | 'recovery-code'; options?: Record<string, unknown> } "
                + "| { type: 'phone'; options?: { preferredMethod?: 'sms' | 'voice' | 'both' } } "
                + "| { type: 'push' | 'push-notification'; options?: { otpFallback?: boolean } }"),
        .alias(
            "EnrollmentFactor", "A factor for the user to enroll.",
            "{ type: 'otp' | 'webauthn-platform' | 'webauthn-roaming' | 'push' | 'push-notification' | 'recovery-code'; "
                + "options?: Record<string, unknown> } | { type: 'phone'; options?: { preferredMethod?: 'sms' | 'voice' | 'both' } }"),
        .object("MultifactorOptions", "How `api.multifactor.enable` asks for the second factor.", [
            .member("allowRememberBrowser?", "boolean", "Whether the browser may be remembered, so that it is not asked each time."),
            .member(
                "providerOptions?", "{ host: string; ikey: string; skey: string; username?: string }", "Duo's own settings."),
        ]),
    ]
}
