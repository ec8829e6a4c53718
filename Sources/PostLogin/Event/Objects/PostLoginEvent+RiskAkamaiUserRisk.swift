extension PostLoginEvent.RiskAssessment.Supplemental.Akamai {
    /// Akamai's finding about the user.
    public struct UserRisk: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// What Akamai did about it.
        public var action: String? { get { members.read("action") } set { members.write("action", newValue) } }
        /// Whether the user is on an allow list, as a number.
        public var allow: Double? { get { members.read("allow") } set { members.write("allow", newValue) } }
        /// The domain of the user's e-mail address.
        public var emailDomain: String? {
            get { members.read("emailDomain") }
            set { members.write("emailDomain", newValue) }
        }
        /// General indicators, by name.
        public var general: JSONObject? { get { members.read("general") } set { members.write("general", newValue) } }
        /// The user's id as Akamai knows it.
        public var originalUserID: String? { get { members.read("ouid") } set { members.write("ouid", newValue) } }
        /// The id of the assessed request.
        public var requestID: String? { get { members.read("requestid") } set { members.write("requestid", newValue) } }
        /// What speaks against the user, by name.
        public var risk: JSONObject? { get { members.read("risk") } set { members.write("risk", newValue) } }
        /// The score: the higher, the riskier.
        public var score: Double? { get { members.read("score") } set { members.write("score", newValue) } }
        /// The status of the assessment.
        public var status: Double? { get { members.read("status") } set { members.write("status", newValue) } }
        /// What speaks for the user, by name.
        public var trust: JSONObject? { get { members.read("trust") } set { members.write("trust", newValue) } }
        /// The user's name.
        public var username: String? { get { members.read("username") } set { members.write("username", newValue) } }
        /// The id of the assessment.
        public var uuid: String? { get { members.read("uuid") } set { members.write("uuid", newValue) } }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "action": .string,
            "allow": .number,
            "emailDomain": .string,
            "general": .map(.any),
            "ouid": .string,
            "requestid": .string,
            "risk": .map(.any),
            "score": .number,
            "status": .number,
            "trust": .map(.any),
            "username": .string,
            "uuid": .string,
        ])
    }
}
