extension PostLoginEvent {
    /// What the user is allowed to do.
    public struct Authorization: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The names of the roles assigned to the user.
        public var roles: [String] { get { members.read("roles") ?? [] } set { members.write("roles", newValue) } }

        /// The types of the known members.
        static let schema: EventSchema = .object(["roles": .array(.string)])
    }
}
