extension PostLoginEvent {
    /// The device behind a session or a refresh token.
    public struct Device: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The address it was first seen at.
        public var initialIP: String? {
            get { members.read("initial_ip") }
            set { members.write("initial_ip", newValue) }
        }
        /// The autonomous system it was first seen in.
        public var initialASN: String? {
            get { members.read("initial_asn") }
            set { members.write("initial_asn", newValue) }
        }
        /// The browser it was first seen with.
        public var initialUserAgent: String? {
            get { members.read("initial_user_agent") }
            set { members.write("initial_user_agent", newValue) }
        }
        /// The address it was last seen at.
        public var lastIP: String? { get { members.read("last_ip") } set { members.write("last_ip", newValue) } }
        /// The autonomous system it was last seen in.
        public var lastASN: String? { get { members.read("last_asn") } set { members.write("last_asn", newValue) } }
        /// The browser it was last seen with.
        public var lastUserAgent: String? {
            get { members.read("last_user_agent") }
            set { members.write("last_user_agent", newValue) }
        }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "initial_asn": .string,
            "initial_ip": .string,
            "initial_user_agent": .string,
            "last_asn": .string,
            "last_ip": .string,
            "last_user_agent": .string,
        ])
    }
}
