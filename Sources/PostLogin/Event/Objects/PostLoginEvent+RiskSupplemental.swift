extension PostLoginEvent.RiskAssessment {
    /// What other vendors' assessors found.
    public struct Supplemental: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// What Akamai sent along.
        public var akamai: Akamai? { get { members.read("akamai") } set { members.write("akamai", newValue) } }

        /// The types of the known members.
        static let schema: EventSchema = .object(["akamai": Akamai.schema])
    }
}
