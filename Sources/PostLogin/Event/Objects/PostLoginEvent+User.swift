extension PostLoginEvent {
    /// The user who logs in.
    public struct User: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The user's id: `auth0|5f7c8ec7c33c6c004bbafe82`.
        public var userID: String? { get { members.read("user_id") } set { members.write("user_id", newValue) } }
        /// The e-mail address; absent when the connection gives none.
        public var email: String? { get { members.read("email") } set { members.write("email", newValue) } }
        /// Whether the e-mail address is verified.
        public var emailVerified: Bool? {
            get { members.read("email_verified") }
            set { members.write("email_verified", newValue) }
        }
        /// The full name.
        public var name: String? { get { members.read("name") } set { members.write("name", newValue) } }
        /// The name to call the user by.
        public var nickname: String? { get { members.read("nickname") } set { members.write("nickname", newValue) } }
        /// The given name.
        public var givenName: String? {
            get { members.read("given_name") }
            set { members.write("given_name", newValue) }
        }
        /// The family name.
        public var familyName: String? {
            get { members.read("family_name") }
            set { members.write("family_name", newValue) }
        }
        /// The URL of a picture.
        public var picture: String? { get { members.read("picture") } set { members.write("picture", newValue) } }
        /// The telephone number.
        public var phoneNumber: String? {
            get { members.read("phone_number") }
            set { members.write("phone_number", newValue) }
        }
        /// Whether the telephone number is verified.
        public var phoneVerified: Bool? {
            get { members.read("phone_verified") }
            set { members.write("phone_verified", newValue) }
        }
        /// The name that the user logs in with.
        public var username: String? { get { members.read("username") } set { members.write("username", newValue) } }
        /// When the account was made, in ISO 8601.
        public var createdAt: String? {
            get { members.read("created_at") }
            set { members.write("created_at", newValue) }
        }
        /// When the account last changed, in ISO 8601.
        public var updatedAt: String? {
            get { members.read("updated_at") }
            set { members.write("updated_at", newValue) }
        }
        /// When the password was last reset, in ISO 8601; database connections only.
        public var lastPasswordReset: String? {
            get { members.read("last_password_reset") }
            set { members.write("last_password_reset", newValue) }
        }
        /// What the application keeps about the user; empty too when a custom database gave something else than an
        /// object.
        public var appMetadata: JSONObject {
            get { members.read("app_metadata") ?? [:] }
            set { members.write("app_metadata", newValue) }
        }
        /// What the user may change; empty too when a custom database gave something else than an object.
        public var userMetadata: JSONObject {
            get { members.read("user_metadata") ?? [:] }
            set { members.write("user_metadata", newValue) }
        }
        /// The factors enrolled for multi-factor authentication; absent when they could not be looked up.
        public var enrolledFactors: [EnrolledFactor]? {
            get { members.read("enrolledFactors") }
            set { members.write("enrolledFactors", newValue) }
        }
        /// The providers enrolled with, e-mail not among them.
        public var multifactor: [String]? {
            get { members.read("multifactor") }
            set { members.write("multifactor", newValue) }
        }
        /// The accounts linked together in this user, the primary one first.
        public var identities: [Identity] {
            get { members.read("identities") ?? [] }
            set { members.write("identities", newValue) }
        }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "app_metadata": .any,
            "created_at": .string,
            "email": .string,
            "email_verified": .boolean,
            "enrolledFactors": .array(EnrolledFactor.schema),
            "family_name": .string,
            "given_name": .string,
            "identities": .array(Identity.schema),
            "last_password_reset": .string,
            "multifactor": .array(.string),
            "name": .string,
            "nickname": .string,
            "phone_number": .string,
            "phone_verified": .boolean,
            "picture": .string,
            "updated_at": .string,
            "user_id": .string,
            "user_metadata": .any,
            "username": .string,
        ])
    }
}
