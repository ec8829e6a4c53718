extension PostLoginEvent.Session {
    /// The cookie that carries a session.
    public struct Cookie: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// `persistent` or `non-persistent`.
        public var mode: String? { get { members.read("mode") } set { members.write("mode", newValue) } }

        /// The types of the known members.
        static let schema: EventSchema = .object(["mode": .string])
    }
}
