extension APIReference {
    static let access = ReferenceNamespace("access", "Refuses the login.", [
        ReferenceCall(
            "deny", [.required("reason", "string", "Why; the application gets it, and the user may read it.")], .api,
            "Denies the login. The handler goes on to its end; later actions do not run, and no tokens are issued. "
                + "Metadata that actions have set is written nevertheless."),
    ])

    static let validation = ReferenceNamespace("validation", "Refuses the login with a code of your own.", [
        ReferenceCall(
            "error",
            [
                .required("errorCode", "string", "Your code, of at most 100 characters."),
                .required("errorMessage", "string", "Your message, of at most 100 characters."),
            ],
            .api, "Denies the login with a code and a message.", throws: "when either is no text or longer than 100 characters."),
    ])

    static let rules = ReferenceNamespace("rules", "What the legacy Rules of the tenant did.", [
        ReferenceCall(
            "wasExecuted", [.required("ruleId", "string", "The rule's id.")], .value("boolean"), "Whether a rule ran in this login.",
            .works("`false`, as on Auth0 where no rule ran: there are no Rules here.")),
    ])
}
