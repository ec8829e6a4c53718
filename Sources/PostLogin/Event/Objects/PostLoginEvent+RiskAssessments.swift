extension PostLoginEvent.RiskAssessment {
    /// What each assessor found; absent for one that did not run.
    public struct Assessments: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// Whether an agent logs in: `unknown` or `verified_agent`.
        public var agentDetection: Assessment? {
            get { members.read("AgentDetection") }
            set { members.write("AgentDetection", newValue) }
        }
        /// Whether the user can have travelled here since the last login: `impossible_travel_from_last_login`, …
        public var impossibleTravel: Assessment? {
            get { members.read("ImpossibleTravel") }
            set { members.write("ImpossibleTravel", newValue) }
        }
        /// Whether the device is known: `match`, `partial_match`, `no_match`, `initial_login`, …
        public var newDevice: Assessment? {
            get { members.read("NewDevice") }
            set { members.write("NewDevice", newValue) }
        }
        /// Whether the address is on a deny list: `found_on_deny_list`, `not_found_on_deny_list`, …
        public var untrustedIP: Assessment? {
            get { members.read("UntrustedIP") }
            set { members.write("UntrustedIP", newValue) }
        }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "AgentDetection": Assessment.schema(details: ["provider"]),
            "ImpossibleTravel": Assessment.schema(details: []),
            "NewDevice": Assessment.schema(details: ["device", "useragent"]),
            "UntrustedIP": Assessment.schema(details: ["category", "ip", "matches", "source"]),
        ])
    }
}
