extension PostLoginEvent.Transaction {
    /// Who acts in the user's name, and in whose name they do in turn.
    public struct Actor: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The actor's id.
        public var subject: String? { get { members.read("sub") } set { members.write("sub", newValue) } }
        /// The actor behind this one.
        public var actor: Actor? { get { members.read("act") } set { members.write("act", newValue) } }

        /// The table, for the five levels that a token exchange nests at most.
        static let schema: EventSchema = (1..<5).reduce(.object(["sub": .string])) { inner, _ in
            .object(["sub": .string, "act": inner])
        }
    }
}
