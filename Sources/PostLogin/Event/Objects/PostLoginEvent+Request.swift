extension PostLoginEvent {
    /// The request that the login comes with; after a redirect, the one to `/continue`.
    public struct Request: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The address it comes from.
        public var ip: String? { get { members.read("ip") } set { members.write("ip", newValue) } }
        /// The autonomous system it comes from: `AS13335`.
        public var asn: String? { get { members.read("asn") } set { members.write("asn", newValue) } }
        /// The HTTP method.
        public var method: String? { get { members.read("method") } set { members.write("method", newValue) } }
        /// The host it was sent to.
        public var hostname: String? { get { members.read("hostname") } set { members.write("hostname", newValue) } }
        /// The browser's language.
        public var language: String? { get { members.read("language") } set { members.write("language", newValue) } }
        /// The browser.
        public var userAgent: String? {
            get { members.read("user_agent") }
            set { members.write("user_agent", newValue) }
        }
        /// The query parameters by name.
        public var query: JSONObject { get { members.read("query") ?? [:] } set { members.write("query", newValue) } }
        /// The fields of a POST body by name.
        public var body: JSONObject { get { members.read("body") ?? [:] } set { members.write("body", newValue) } }
        /// Where the address is.
        public var geoip: GeoIP { get { members.read("geoip") ?? GeoIP() } set { members.write("geoip", newValue) } }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "asn": .string,
            "body": .map(.any),
            "geoip": GeoIP.schema,
            "hostname": .string,
            "ip": .string,
            "language": .string,
            "method": .string,
            "query": .map(.any),
            "user_agent": .string,
        ])
    }
}
