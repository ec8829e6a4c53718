extension EventReference {
    /// The assessors, each with a vocabulary of its own.
    static let assessments: [ReferenceMember] = [
        assessment(
            "AgentDetection", "Whether an agent logs in.",
            codes: ["unknown", "verified_agent"],
            details: [.optional("provider", "Who vouches for the agent.")]),
        assessment(
            "ImpossibleTravel", "Whether the user can have travelled here since the last login.",
            codes: [
                "minimal_travel_from_last_login", "travel_from_last_login", "substantial_travel_from_last_login",
                "impossible_travel_from_last_login", "invalid_travel", "missing_geoip", "anonymous_proxy", "unknown_location",
                "initial_login", "location_history_not_found", "assessment_not_available",
            ],
            details: []),
        assessment(
            "NewDevice", "Whether the device is known.",
            codes: [
                "match", "partial_match", "no_match", "initial_login", "unknown_device", "no_device_history", "assessment_not_available",
            ],
            details: [
                .optional("device", "`known` or `unknown`.", values: acquaintance),
                .optional("useragent", "`known` or `unknown`.", values: acquaintance),
            ]),
        assessment(
            "UntrustedIP", "Whether the address is on a deny list.",
            codes: ["not_found_on_deny_list", "found_on_deny_list", "invalid_ip_address", "assessment_not_available"],
            details: [
                .optional("category", "The list's category."), .optional("ip", "The address."),
                .optional("matches", "What of it matches."), .optional("source", "Whose list it is."),
            ]),
    ]

    private static func assessment(_ name: String, _ summary: String, codes: [String], details: [ReferenceMember]) -> ReferenceMember {
        .optional(name, summary, members: [
            .always("code", "The finding.", type: ReferenceMember.union(codes), values: codes),
            .always(
                "confidence", "The confidence that the login is legitimate.", type: ReferenceMember.union(confidences), values: confidences),
            .optional("details", "What the finding rests on.", members: details),
        ])
    }

    static let akamaiBot: [ReferenceMember] = [
        .optional("type", "The kind of bot."),
        .optional("action", "What Akamai did about it."),
        .optional("botnetId", "The botnet it belongs to."),
        .optional("botCategory", "The categories it falls into."),
        .optional("botScore", "The score: the higher, the more likely a bot."),
        .optional("botScoreResponseSegment", "The segment that the score falls into."),
    ]

    static let akamaiUserRisk: [ReferenceMember] = [
        .optional("action", "What Akamai did about it."),
        .optional("allow", "Whether the user is on an allow list, as a number."),
        .optional("emailDomain", "The domain of the user's e-mail address."),
        .optional("general", "General indicators, by name."),
        .optional("ouid", "The user's id as Akamai knows it."),
        .optional("requestid", "The id of the assessed request."),
        .optional("risk", "What speaks against the user, by name."),
        .optional("score", "The score: the higher, the riskier."),
        .optional("status", "The status of the assessment."),
        .optional("trust", "What speaks for the user, by name."),
        .optional("username", "The user's name."),
        .optional("uuid", "The id of the assessment."),
    ]
}
