extension PostLoginEvent {
    /// The tenant that the login belongs to.
    public struct Tenant: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The tenant's name.
        public var id: String? { get { members.read("id") } set { members.write("id", newValue) } }

        /// The types of the known members.
        static let schema: EventSchema = .object(["id": .string])
    }
}
