extension PostLoginEvent {
    /// The API that an access token is asked for.
    public struct ResourceServer: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The API's identifier, the token's audience.
        public var identifier: String? {
            get { members.read("identifier") }
            set { members.write("identifier", newValue) }
        }

        /// The types of the known members.
        static let schema: EventSchema = .object(["identifier": .string])
    }
}
