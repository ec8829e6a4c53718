extension PostLoginEvent {
    /// How risky the login is, overall and by each assessor.
    public struct RiskAssessment: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The overall confidence that the login is legitimate: `low`, `medium`, `high` or `neutral`.
        public var confidence: String? {
            get { members.read("confidence") }
            set { members.write("confidence", newValue) }
        }
        /// The version of the assessment.
        public var version: String? { get { members.read("version") } set { members.write("version", newValue) } }
        /// What each assessor found.
        public var assessments: Assessments {
            get { members.read("assessments") ?? Assessments() }
            set { members.write("assessments", newValue) }
        }
        /// What other vendors' assessors found.
        public var supplemental: Supplemental? {
            get { members.read("supplemental") }
            set { members.write("supplemental", newValue) }
        }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "assessments": Assessments.schema,
            "confidence": .string,
            "supplemental": Supplemental.schema,
            "version": .string,
        ])
    }
}
