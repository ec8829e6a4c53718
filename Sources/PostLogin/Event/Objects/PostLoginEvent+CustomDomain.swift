extension PostLoginEvent {
    /// The custom domain that the login goes through.
    public struct CustomDomain: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The domain.
        public var domain: String? { get { members.read("domain") } set { members.write("domain", newValue) } }
        /// The domain's metadata: texts by name.
        public var domainMetadata: JSONObject {
            get { members.read("domain_metadata") ?? [:] }
            set { members.write("domain_metadata", newValue) }
        }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "domain": .string,
            "domain_metadata": .map(.string),
        ])
    }
}
