extension PostLoginEvent {
    /// The browser session; some flows have one without members.
    public struct Session: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The session's id.
        public var id: String? { get { members.read("id") } set { members.write("id", newValue) } }
        /// Who acts in the user's name.
        public var actor: Actor? { get { members.read("actor") } set { members.write("actor", newValue) } }
        /// When the user last authenticated, in ISO 8601.
        public var authenticatedAt: String? {
            get { members.read("authenticated_at") }
            set { members.write("authenticated_at", newValue) }
        }
        /// When it began, in ISO 8601.
        public var createdAt: String? {
            get { members.read("created_at") }
            set { members.write("created_at", newValue) }
        }
        /// When it last changed, in ISO 8601.
        public var updatedAt: String? {
            get { members.read("updated_at") }
            set { members.write("updated_at", newValue) }
        }
        /// When it expires, in ISO 8601.
        public var expiresAt: String? {
            get { members.read("expires_at") }
            set { members.write("expires_at", newValue) }
        }
        /// When it expires unless it is used, in ISO 8601.
        public var idleExpiresAt: String? {
            get { members.read("idle_expires_at") }
            set { members.write("idle_expires_at", newValue) }
        }
        /// When the user last did something, in ISO 8601.
        public var lastInteractedAt: String? {
            get { members.read("last_interacted_at") }
            set { members.write("last_interacted_at", newValue) }
        }
        /// The user it belongs to.
        public var userID: String? { get { members.read("user_id") } set { members.write("user_id", newValue) } }
        /// The applications that take part in it.
        public var clients: [Client]? { get { members.read("clients") } set { members.write("clients", newValue) } }
        /// The cookie that carries it.
        public var cookie: Cookie? { get { members.read("cookie") } set { members.write("cookie", newValue) } }
        /// The device it is used on.
        public var device: Device? { get { members.read("device") } set { members.write("device", newValue) } }
        /// The session's metadata.
        public var metadata: JSONObject? {
            get { members.read("metadata") }
            set { members.write("metadata", newValue) }
        }
        /// Where it comes from, when a native application handed it over.
        public var sessionTransfer: SessionTransfer? {
            get { members.read("session_transfer") }
            set { members.write("session_transfer", newValue) }
        }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "actor": Actor.schema,
            "authenticated_at": .string,
            "clients": .array(Client.schema),
            "cookie": Cookie.schema,
            "created_at": .string,
            "device": Device.schema,
            "expires_at": .string,
            "id": .string,
            "idle_expires_at": .string,
            "last_interacted_at": .string,
            "metadata": .map(.any),
            "session_transfer": SessionTransfer.schema,
            "updated_at": .string,
            "user_id": .string,
        ])
    }
}
