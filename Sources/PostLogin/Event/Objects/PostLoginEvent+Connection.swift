extension PostLoginEvent {
    /// The connection that authenticated the user.
    public struct Connection: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The connection's id, with the prefix `con_`.
        public var id: String? { get { members.read("id") } set { members.write("id", newValue) } }
        /// The connection's name: `Username-Password-Authentication`, `google-oauth2`, …
        public var name: String? { get { members.read("name") } set { members.write("name", newValue) } }
        /// The kind of connection: `auth0` for a database, `ad`, `waad`, …; the name for a social one.
        public var strategy: String? { get { members.read("strategy") } set { members.write("strategy", newValue) } }
        /// The connection's metadata: texts by name.
        public var metadata: JSONObject? {
            get { members.read("metadata") }
            set { members.write("metadata", newValue) }
        }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "id": .string,
            "metadata": .map(.string),
            "name": .string,
            "strategy": .string,
        ])
    }
}
