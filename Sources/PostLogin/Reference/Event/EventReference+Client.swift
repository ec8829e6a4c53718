extension EventReference {
    static let client: [ReferenceMember] = [
        .always("client", "The application that the user logs in to.", members: [
            .always("client_id", "The application's client id."),
            .always("name", "The application's name."),
            .always("metadata", "The application's metadata: texts by name."),
            .optional("refresh_token", "The rules for the application's refresh tokens.", members: [
                .always("policies", "What a refresh token may be exchanged for.", members: [
                    .optional("audience", "The API's identifier."),
                    .optional("scope", "The scopes."),
                ]),
            ]),
        ]),
        .always(
            "configuration", "The action's configuration, as integrations have it.", .works("From `actions.yaml`, on top of the event's.")),
        .always("connection", "The connection that authenticated the user.", members: [
            .always("id", "The connection's id, with the prefix `con_`."),
            .always("name", "The connection's name: `Username-Password-Authentication`, `google-oauth2`, …"),
            .always("strategy", "The kind of connection: `auth0` for a database, `ad`, `waad`, …; the name for a social one."),
            .optional("metadata", "The connection's metadata: texts by name."),
        ]),
        .optional("custom_domain", "The custom domain that the login goes through.", members: [
            .always("domain", "The domain."),
            .always("domain_metadata", "The domain's metadata: texts by name."),
        ]),
        .nullable(
            "experiment", "The experiment that the login takes part in.",
            .differs("Auth0 puts `null` here when there is no experiment; here it is absent unless the event says `null`."), members: [
            .always("experiment_id", "The experiment's id."),
            .always("variation_id", "The id of the variation that applies."),
            .optional("variation_name", "The name of the variation that applies."),
            .optional("variation_description", "What the variation is about."),
            .always("config", "The parameters of the variation, by name.", members: [
                .always("value", "The parameter's value."),
            ]),
            .always("is_control", "Whether the variation is the control group's."),
        ]),
        .optional("organization", "The organization that the user logs in to.", isOpen: true, members: [
            .always("id", "The organization's id."),
            .always("name", "The organization's name."),
            .always("display_name", "The name for people to read."),
            .always("metadata", "The organization's metadata: texts by name."),
        ]),
        .optional(
            "prompt", "What came back from a form that the action rendered.",
            .works("Set by the host for `onContinuePostLogin` of the action that rendered the form."), members: [
            .always("id", "The form's id, with the prefix `ap_`."),
            .optional("fields", "The values of its fields, visible and hidden."),
            .optional("vars", "Its shared variables."),
        ]),
    ]
}
