extension PostLoginEvent.SessionTransfer {
    /// The refresh token that a session comes from.
    public struct ParentRefreshToken: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The token's id.
        public var id: String? { get { members.read("id") } set { members.write("id", newValue) } }
        /// The token's metadata.
        public var metadata: JSONObject? {
            get { members.read("metadata") }
            set { members.write("metadata", newValue) }
        }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "id": .string,
            "metadata": .map(.any),
        ])
    }
}
