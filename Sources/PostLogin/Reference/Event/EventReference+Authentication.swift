extension EventReference {
    static let authentication: [ReferenceMember] = [
        .optional("agent", "The agent that logs in as a principal of its own.", members: [
            .always("agent_id", "The agent's id, with the prefix `agt_`."),
            .always("agent_metadata", "The agent's metadata; empty when it has none."),
            .always("name", "The agent's display name."),
        ]),
        .optional("authentication", "How the user has proved who they are.", members: [
            .always(
                "methods", "The methods completed in this browser session, in order.",
                .works("A fulfilled challenge or enrollment adds `{name: 'mfa', timestamp, type}` for the actions that follow."), members: [
                .always(
                    "name",
                    "`federated`, `pwd`, `passkey`, `sms`, `email`, `phone_number`, `mock`, `mfa`, or the URL that an action recorded.",
                    values: methods),
                .always("timestamp", "When it was completed, in ISO 8601."),
                .optional("type", "The factor used, when `name` is `mfa`: one of the types of `user.enrolledFactors`.", values: factors),
            ]),
            .optional(
                "riskAssessment", "How risky the login is; absent when nothing assessed it.",
                .works("As the event brings it: the host assesses nothing itself."), members: [
                .always(
                    "confidence", "The overall confidence that the login is legitimate.", type: ReferenceMember.union(confidences),
                    values: confidences),
                .always("version", "The version of the assessment."),
                .always("assessments", "What each assessor found.", members: assessments),
                .optional("supplemental", "What other vendors' assessors found.", members: [
                    .optional("akamai", "What Akamai sent along.", isOpen: true, members: [
                        .optional("akamaiBot", "Whether a bot logs in.", members: akamaiBot),
                        .optional("akamaiUserRisk", "How risky the user is.", members: akamaiUserRisk),
                    ]),
                ]),
            ]),
        ]),
        .optional("authorization", "What the user is allowed to do.", members: [
            .always("roles", "The names of the roles assigned to the user."),
        ]),
    ]
}
