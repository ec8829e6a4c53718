extension PostLoginEvent {
    /// The refresh token that is being exchanged.
    public struct RefreshToken: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The token's id.
        public var id: String? { get { members.read("id") } set { members.write("id", newValue) } }
        /// The application it was issued to.
        public var clientID: String? { get { members.read("client_id") } set { members.write("client_id", newValue) } }
        /// The user it was issued to.
        public var userID: String? { get { members.read("user_id") } set { members.write("user_id", newValue) } }
        /// The session it belongs to; absent on old tokens.
        public var sessionID: String? {
            get { members.read("session_id") }
            set { members.write("session_id", newValue) }
        }
        /// When it was issued, in ISO 8601.
        public var createdAt: String? {
            get { members.read("created_at") }
            set { members.write("created_at", newValue) }
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
        /// When it was last exchanged, in ISO 8601; absent when never.
        public var lastExchangedAt: String? {
            get { members.read("last_exchanged_at") }
            set { members.write("last_exchanged_at", newValue) }
        }
        /// Whether each exchange replaces it.
        public var rotating: Bool? { get { members.read("rotating") } set { members.write("rotating", newValue) } }
        /// The APIs it is good for.
        public var resourceServers: [ResourceServer]? {
            get { members.read("resource_servers") }
            set { members.write("resource_servers", newValue) }
        }
        /// The device it is used on.
        public var device: Device? { get { members.read("device") } set { members.write("device", newValue) } }
        /// The token's metadata.
        public var metadata: JSONObject? {
            get { members.read("metadata") }
            set { members.write("metadata", newValue) }
        }
        /// Where it comes from, when a native application handed its session over.
        public var sessionTransfer: SessionTransfer? {
            get { members.read("session_transfer") }
            set { members.write("session_transfer", newValue) }
        }
        /// `offline` or `online`.
        public var access: String? { get { members.read("access") } set { members.write("access", newValue) } }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "access": .string,
            "client_id": .string,
            "created_at": .string,
            "device": Device.schema,
            "expires_at": .string,
            "id": .string,
            "idle_expires_at": .string,
            "last_exchanged_at": .string,
            "metadata": .map(.any),
            "resource_servers": .array(ResourceServer.schema),
            "rotating": .boolean,
            "session_id": .string,
            "session_transfer": SessionTransfer.schema,
            "user_id": .string,
        ])
    }
}
