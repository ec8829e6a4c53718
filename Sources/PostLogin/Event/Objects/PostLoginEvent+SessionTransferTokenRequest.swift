extension PostLoginEvent.SessionTransferToken {
    /// The request that a session transfer token was issued on.
    public struct Request: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The address it came from.
        public var ip: String? { get { members.read("ip") } set { members.write("ip", newValue) } }
        /// The autonomous system it came from.
        public var asn: String? { get { members.read("asn") } set { members.write("asn", newValue) } }
        /// The application's user agent.
        public var userAgent: String? {
            get { members.read("user_agent") }
            set { members.write("user_agent", newValue) }
        }
        /// Where the address is.
        public var geoip: PostLoginEvent.Request.GeoIP? {
            get { members.read("geoip") }
            set { members.write("geoip", newValue) }
        }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "asn": .string,
            "geoip": PostLoginEvent.Request.GeoIP.schema,
            "ip": .string,
            "user_agent": .string,
        ])
    }
}
