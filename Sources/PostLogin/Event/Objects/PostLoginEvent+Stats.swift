extension PostLoginEvent {
    /// What is counted about the user.
    public struct Stats: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// How often the user has logged in.
        public var loginsCount: Int? {
            get { members.read("logins_count") }
            set { members.write("logins_count", newValue) }
        }

        /// The types of the known members.
        static let schema: EventSchema = .object(["logins_count": .number])
    }
}
