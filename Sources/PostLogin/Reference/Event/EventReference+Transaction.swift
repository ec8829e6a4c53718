extension EventReference {
    static let transaction: [ReferenceMember] = [
        .optional("transaction", "What the application asked for; it stays the same over redirects.", isOpen: true, members: [
            .optional("id", "The transaction's id; set in browser flows."),
            .optional("acr_values", "The authentication contexts asked for."),
            .optional("actor", "Who acts in the user's name, in a token exchange.", isOpen: true, members: [
                .always("sub", "The actor's id."),
                .optional("act", "The actor behind this one.", type: "NonNullable<PostLoginEvent['transaction']>['actor']"),
            ]),
            .optional("actor_token_type", "The type of the actor's token, in a token exchange."),
            .optional("subject_token_type", "The type of the subject's token, in a token exchange."),
            .optional("correlation_id", "The id under which the application knows the transaction."),
            .optional("linking_id", "The id for dynamic linking."),
            .optional("locale", "The language of the login page."),
            .optional("login_hint", "Whom the application expects to log in."),
            .always(
                "metadata", "What actions leave for later actions of the login: texts, numbers and booleans by name.",
                .works("Actions see what they and earlier ones have set, also over suspensions.")),
            .optional("prompt", "The prompts asked for: `none`, `login`, `consent`, …"),
            .optional("protocol", "The protocol of the login.", type: ReferenceMember.union(protocols), values: protocols),
            .optional("redirect_uri", "Where the browser goes in the end."),
            .optional("requested_authorization_details", "The rich authorization request.", isOpen: true, members: [
                .always("type", "What the entry is about."),
            ]),
            .optional("requested_scopes", "The scopes asked for."),
            .optional("response_mode", "How the answer travels.", type: ReferenceMember.union(responseModes), values: responseModes),
            .optional("response_type", "What is asked for.", type: "(\(ReferenceMember.union(responseTypes)))[]", values: responseTypes),
            .optional("state", "The application's own state."),
            .optional("target_scopes", "The scopes that the login is going to grant, where the tenant has that feature."),
            .optional("ui_locales", "The languages the user prefers."),
        ]),
    ]
}
