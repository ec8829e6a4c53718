extension APIReference {
    static let prompt = ReferenceNamespace("prompt", "Shows the user a form.", [
        ReferenceCall(
            "render",
            [
                .required("promptId", "string", "The form's id, of at most 48 characters."),
                .optional(
                    "options", "{ fields?: Record<string, any>; vars?: Record<string, any> }",
                    "Values for the form: at most 24 each, and 24 KiB of JSON together."),
            ],
            .nothing, "Suspends the login after this action, until the form has been filled in. Then `onContinuePostLogin` of this action "
                + "finds it in `event.prompt`. A second form, or a form and a redirect, in one action fail the login.",
            throws: "when an argument is of a wrong type or over its limit.")
    ])

    static let redirect = ReferenceNamespace("redirect", "Sends the user elsewhere, and takes what comes back.", [
        ReferenceCall(
            "encodeToken",
            [
                .required(
                    "options", "{ payload: Record<string, unknown>; secret: string; expiresInSeconds?: number }",
                    "The claims, the secret to sign with, and the lifetime: 900 seconds unless given."),
            ],
            .value("string"), "Makes a signed token (a JWT with HS256) that can travel with the user.",
            throws: "when there is no secret."),
        ReferenceCall(
            "sendUserTo",
            [
                .required("url", "string", "Where to; an absolute URL."),
                .optional("options", "{ query?: Record<string, string> }", "Parameters to set in the URL."),
            ],
            .api, "Suspends the login after this action and sends the browser to the URL, with a `state` to come back with. Then "
                + "`onContinuePostLogin` of this action runs.",
            throws: "a `TypeError` when it is no URL.",
            .works("The last of several calls in an action wins. A `state` that is in the URL already is replaced.")),
        ReferenceCall(
            "canRedirect", [], .value("boolean"), "Whether the login is of a kind that can send a browser elsewhere.",
            deprecated: "a redirect where there can be none ends the login with `interaction_required`."),
        ReferenceCall(
            "validateToken",
            [
                .required(
                    "options", "{ secret: string; tokenParameterName?: string }",
                    "The secret that the token was signed with, and the parameter it came in: `session_token` unless given."),
            ],
            .value("any"), "The claims of the token that came back to `/continue`, in the body or the query, when it is genuine.",
            throws: "when there is no token, or it is not valid: the message says why.",
            .works("HS256 only, no tolerance for clocks; `sub`, `iss`, `exp`, `iat` and `state` are required, `iss` is not compared.")),
    ])
}
