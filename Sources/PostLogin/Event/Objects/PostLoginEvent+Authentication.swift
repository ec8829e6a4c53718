extension PostLoginEvent {
    /// How the user has proved who they are.
    public struct Authentication: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The methods completed in this browser session, in order.
        public var methods: [Method] {
            get { members.read("methods") ?? [] }
            set { members.write("methods", newValue) }
        }
        /// How risky the login is; absent when nothing assessed it.
        public var riskAssessment: RiskAssessment? {
            get { members.read("riskAssessment") }
            set { members.write("riskAssessment", newValue) }
        }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "methods": .array(Method.schema),
            "riskAssessment": RiskAssessment.schema,
        ])
    }
}
