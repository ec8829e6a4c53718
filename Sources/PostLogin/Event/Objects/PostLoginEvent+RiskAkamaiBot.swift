extension PostLoginEvent.RiskAssessment.Supplemental.Akamai {
    /// Akamai's finding about a bot.
    public struct Bot: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The kind of bot.
        public var type: String? { get { members.read("type") } set { members.write("type", newValue) } }
        /// What Akamai did about it.
        public var action: String? { get { members.read("action") } set { members.write("action", newValue) } }
        /// The botnet it belongs to.
        public var botnetID: String? { get { members.read("botnetId") } set { members.write("botnetId", newValue) } }
        /// The categories it falls into.
        public var category: [String]? {
            get { members.read("botCategory") }
            set { members.write("botCategory", newValue) }
        }
        /// The score: the higher, the more likely a bot.
        public var score: Double? { get { members.read("botScore") } set { members.write("botScore", newValue) } }
        /// The segment that the score falls into.
        public var scoreResponseSegment: String? {
            get { members.read("botScoreResponseSegment") }
            set { members.write("botScoreResponseSegment", newValue) }
        }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "action": .string,
            "botCategory": .array(.string),
            "botScore": .number,
            "botScoreResponseSegment": .string,
            "botnetId": .string,
            "type": .string,
        ])
    }
}
