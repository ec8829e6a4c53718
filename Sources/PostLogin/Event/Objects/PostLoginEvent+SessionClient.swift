extension PostLoginEvent.Session {
    /// An application that takes part in a session.
    public struct Client: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The application's client id.
        public var clientID: String? { get { members.read("client_id") } set { members.write("client_id", newValue) } }

        /// The types of the known members.
        static let schema: EventSchema = .object(["client_id": .string])
    }
}
