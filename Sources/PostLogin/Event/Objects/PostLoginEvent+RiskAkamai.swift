extension PostLoginEvent.RiskAssessment.Supplemental {
    /// What Akamai sent along.
    public struct Akamai: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// Whether a bot logs in.
        public var bot: Bot? { get { members.read("akamaiBot") } set { members.write("akamaiBot", newValue) } }
        /// How risky the user is.
        public var userRisk: UserRisk? {
            get { members.read("akamaiUserRisk") }
            set { members.write("akamaiUserRisk", newValue) }
        }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "akamaiBot": Bot.schema,
            "akamaiUserRisk": UserRisk.schema,
        ])
    }
}
