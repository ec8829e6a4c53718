extension PostLoginEvent.RiskAssessment {
    /// What one assessor found.
    public struct Assessment: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The finding, from the assessor's own vocabulary.
        public var code: String? { get { members.read("code") } set { members.write("code", newValue) } }
        /// The confidence that the login is legitimate: `low`, `medium`, `high` or `neutral`.
        public var confidence: String? {
            get { members.read("confidence") }
            set { members.write("confidence", newValue) }
        }
        /// What the finding rests on, by assessor: texts such as `provider`, `device`, `useragent`, `ip` or `source`.
        public var details: JSONObject? { get { members.read("details") } set { members.write("details", newValue) } }

        /// An assessment's table. The assessors differ in the details they give, each of them a text.
        static func schema(details: [String]) -> EventSchema {
            .object([
                "code": .string,
                "confidence": .string,
                "details": .object(EventSchema.Members(details.map { ($0, .string) })),
            ])
        }
    }
}
