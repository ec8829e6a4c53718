extension EventReference {
    static let user: [ReferenceMember] = [
        .always(
            "user", "The user who logs in.", isOpen: true, .differs("`app_metadata` is not merged into the root of the user."), members: [
            .always("user_id", "The user's id: `auth0|5f7c8ec7c33c6c004bbafe82`."),
            .optional("email", "The e-mail address; absent when the connection gives none."),
            .always("email_verified", "Whether the e-mail address is verified."),
            .optional("name", "The full name."),
            .optional("nickname", "The name to call the user by."),
            .optional("given_name", "The given name."),
            .optional("family_name", "The family name."),
            .optional("picture", "The URL of a picture."),
            .optional("phone_number", "The telephone number."),
            .optional("phone_verified", "Whether the telephone number is verified."),
            .optional("username", "The name that the user logs in with."),
            .always("created_at", "When the account was made, in ISO 8601."),
            .always("updated_at", "When the account last changed, in ISO 8601."),
            .optional("last_password_reset", "When the password was last reset, in ISO 8601; database connections only."),
            .always(
                "app_metadata",
                "What the application keeps about the user. A custom database may put something else than an object here.",
                type: "Record<string, any>", .works("Actions see what earlier ones have set.")),
            .always(
                "user_metadata", "What the user may change. A custom database may put something else than an object here.",
                type: "Record<string, any>", .works("Actions see what earlier ones have set.")),
            .optional(
                "enrolledFactors", "The factors enrolled for multi-factor authentication; absent when they could not be looked up.",
                isOpen: true, .works("A fulfilled enrollment adds its factor for the actions that follow."), members: [
                .always(
                    "type", "`push-notification`, `phone`, `email`, `otp`, `webauthn-roaming`, `webauthn-platform` or `recovery-code`.",
                    values: factors),
                .optional("options", "The factor's own options."),
            ]),
            .optional("multifactor", "The providers enrolled with, e-mail not among them."),
            .always("identities", "The accounts linked together in this user, the primary one first.", isOpen: true, members: [
                .optional("connection", "The connection's name."),
                .optional("provider", "The identity provider: `auth0`, `google-oauth2`, …"),
                .optional("user_id", "The account's id at the provider."),
                .optional("isSocial", "Whether the provider is a social one."),
                .optional("profileData", "The profile at the provider, of an account linked later."),
            ]),
        ]),
    ]
}
