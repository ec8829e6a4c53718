extension PostLoginEvent.Transaction {
    /// An entry of a rich authorization request; its further members depend on the type.
    public struct AuthorizationDetail: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// What the entry is about.
        public var type: String? { get { members.read("type") } set { members.write("type", newValue) } }

        /// The types of the known members.
        static let schema: EventSchema = .object(["type": .string])
    }
}
