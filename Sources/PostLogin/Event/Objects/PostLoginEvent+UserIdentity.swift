extension PostLoginEvent.User {
    /// An account that belongs to a user.
    public struct Identity: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The connection's name.
        public var connection: String? {
            get { members.read("connection") }
            set { members.write("connection", newValue) }
        }
        /// The identity provider: `auth0`, `google-oauth2`, …
        public var provider: String? { get { members.read("provider") } set { members.write("provider", newValue) } }
        /// The account's id at the provider.
        public var userID: String? { get { members.read("user_id") } set { members.write("user_id", newValue) } }
        /// Whether the provider is a social one.
        public var isSocial: Bool? { get { members.read("isSocial") } set { members.write("isSocial", newValue) } }
        /// The profile at the provider, of an account linked later.
        public var profileData: JSONObject? {
            get { members.read("profileData") }
            set { members.write("profileData", newValue) }
        }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "connection": .string,
            "isSocial": .boolean,
            "profileData": .map(.any),
            "provider": .string,
            "user_id": .string,
        ])
    }
}
