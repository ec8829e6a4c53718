extension PostLoginEvent.Session {
    /// Who acts in the user's name. Further members are texts, numbers or booleans.
    public struct Actor: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The actor's id.
        public var subject: String? { get { members.read("sub") } set { members.write("sub", newValue) } }

        /// The types of the known members.
        static let schema: EventSchema = .object(["sub": .string])
    }
}
