import PostLogin

/// What else belongs to the login.
extension EventFixture {
    static let surroundings = [organization, customDomain, richAuthorization, agent, experiment]

    /// An organization.
    public static let organization = EventFixture(
        "organization", "The user logs in to an organization.",
        [
            "organization": [
                "id": "org_F4keOrgExample001", "name": "example-partner", "display_name": "Example Partner", "metadata": ["tier": "gold"],
            ],
            "request": ["query": ["organization": "org_F4keOrgExample001"]],
        ])
    /// A custom domain.
    public static let customDomain = EventFixture(
        "custom-domain", "The login goes through a custom domain with metadata of its own.",
        [
            "custom_domain": ["domain": "accounts.brand.example.com", "domain_metadata": ["brand": "brand-two"]],
            "request": ["hostname": "accounts.brand.example.com"],
        ])
    /// A rich authorization request.
    public static let richAuthorization = EventFixture(
        "rich-authorization", "The application asks for the user's consent to one payment (rich authorization request).",
        [
            "transaction": [
                "requested_authorization_details": [
                    [
                        "type": "payment_initiation", "instructedAmount": ["currency": "EUR", "amount": "123.50"],
                        "creditorName": "Example Supplies",
                    ]
                ]
            ]
        ])
    /// An agent that logs in as a principal.
    public static let agent = EventFixture(
        "agent", "An agent logs in as a principal of its own, for the user.",
        [
            "agent": ["agent_id": "agt_F4keAgentExample01", "agent_metadata": [:], "name": "Report writer"],
            "authentication": [
                "riskAssessment": [
                    "confidence": "neutral", "version": "1",
                    "assessments": [
                        "AgentDetection": ["code": "verified_agent", "confidence": "high", "details": ["provider": "agents.example.com"]]
                    ],
                ]
            ],
        ])
    /// An experiment.
    public static let experiment = EventFixture(
        "experiment", "The login takes part in an experiment, in a variation that is not the control group's.",
        [
            "experiment": [
                "experiment_id": "exp_F4keExperiment01", "variation_id": "var_F4keVariation01", "variation_name": "Short form",
                "config": ["show_terms": ["value": true], "steps": ["value": 2]], "is_control": false,
            ]
        ])
}
