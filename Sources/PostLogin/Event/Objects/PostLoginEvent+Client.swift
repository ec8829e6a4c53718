extension PostLoginEvent {
    /// The application that the user logs in to.
    public struct Client: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The application's client id.
        public var clientID: String? { get { members.read("client_id") } set { members.write("client_id", newValue) } }
        /// The application's name.
        public var name: String? { get { members.read("name") } set { members.write("name", newValue) } }
        /// The application's metadata: texts by name.
        public var metadata: JSONObject {
            get { members.read("metadata") ?? [:] }
            set { members.write("metadata", newValue) }
        }
        /// The rules for the application's refresh tokens.
        public var refreshToken: RefreshToken? {
            get { members.read("refresh_token") }
            set { members.write("refresh_token", newValue) }
        }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "client_id": .string,
            "metadata": .map(.string),
            "name": .string,
            "refresh_token": RefreshToken.schema,
        ])
    }
}
