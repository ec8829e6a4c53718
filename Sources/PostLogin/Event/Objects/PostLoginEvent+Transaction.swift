extension PostLoginEvent {
    /// What the application asked for; it stays the same over redirects.
    public struct Transaction: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The transaction's id; set in browser flows.
        public var id: String? { get { members.read("id") } set { members.write("id", newValue) } }
        /// The authentication contexts asked for.
        public var acrValues: [String]? {
            get { members.read("acr_values") }
            set { members.write("acr_values", newValue) }
        }
        /// Who acts in the user's name, in a token exchange.
        public var actor: Actor? { get { members.read("actor") } set { members.write("actor", newValue) } }
        /// The type of the actor's token, in a token exchange.
        public var actorTokenType: String? {
            get { members.read("actor_token_type") }
            set { members.write("actor_token_type", newValue) }
        }
        /// The type of the subject's token, in a token exchange.
        public var subjectTokenType: String? {
            get { members.read("subject_token_type") }
            set { members.write("subject_token_type", newValue) }
        }
        /// The id under which the application knows the transaction.
        public var correlationID: String? {
            get { members.read("correlation_id") }
            set { members.write("correlation_id", newValue) }
        }
        /// The id for dynamic linking.
        public var linkingID: String? {
            get { members.read("linking_id") }
            set { members.write("linking_id", newValue) }
        }
        /// The language of the login page.
        public var locale: String? { get { members.read("locale") } set { members.write("locale", newValue) } }
        /// Whom the application expects to log in.
        public var loginHint: String? {
            get { members.read("login_hint") }
            set { members.write("login_hint", newValue) }
        }
        /// What actions leave for later actions of the login: texts, numbers and booleans by name.
        public var metadata: JSONObject {
            get { members.read("metadata") ?? [:] }
            set { members.write("metadata", newValue) }
        }
        /// The prompts asked for: `none`, `login`, `consent`, …
        public var prompt: [String]? { get { members.read("prompt") } set { members.write("prompt", newValue) } }
        /// The protocol: `oidc-basic-profile`, `oauth2-refresh-token`, `oauth2-device-code`, `samlp`, …
        public var `protocol`: String? { get { members.read("protocol") } set { members.write("protocol", newValue) } }
        /// Where the browser goes in the end.
        public var redirectURI: String? {
            get { members.read("redirect_uri") }
            set { members.write("redirect_uri", newValue) }
        }
        /// The rich authorization request.
        public var requestedAuthorizationDetails: [AuthorizationDetail]? {
            get { members.read("requested_authorization_details") }
            set { members.write("requested_authorization_details", newValue) }
        }
        /// The scopes asked for.
        public var requestedScopes: [String]? {
            get { members.read("requested_scopes") }
            set { members.write("requested_scopes", newValue) }
        }
        /// How the answer travels: `query`, `fragment`, `form_post` or `web_message`.
        public var responseMode: String? {
            get { members.read("response_mode") }
            set { members.write("response_mode", newValue) }
        }
        /// What is asked for: `code`, `token`, `id_token`.
        public var responseType: [String]? {
            get { members.read("response_type") }
            set { members.write("response_type", newValue) }
        }
        /// The application's own state.
        public var state: String? { get { members.read("state") } set { members.write("state", newValue) } }
        /// The scopes that the login is going to grant, where the tenant has that feature.
        public var targetScopes: [String]? {
            get { members.read("target_scopes") }
            set { members.write("target_scopes", newValue) }
        }
        /// The languages the user prefers.
        public var uiLocales: [String]? {
            get { members.read("ui_locales") }
            set { members.write("ui_locales", newValue) }
        }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "acr_values": .array(.string),
            "actor": Actor.schema,
            "actor_token_type": .string,
            "correlation_id": .string,
            "id": .string,
            "linking_id": .string,
            "locale": .string,
            "login_hint": .string,
            "metadata": .map(.scalar),
            "prompt": .array(.string),
            "protocol": .string,
            "redirect_uri": .string,
            "requested_authorization_details": .array(AuthorizationDetail.schema),
            "requested_scopes": .array(.string),
            "response_mode": .string,
            "response_type": .array(.string),
            "state": .string,
            "subject_token_type": .string,
            "target_scopes": .array(.string),
            "ui_locales": .array(.string),
        ])
    }
}
