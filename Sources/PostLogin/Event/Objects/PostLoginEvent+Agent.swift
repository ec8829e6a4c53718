extension PostLoginEvent {
    /// The agent that logs in as a principal of its own.
    public struct Agent: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The agent's id, with the prefix `agt_`.
        public var agentID: String? { get { members.read("agent_id") } set { members.write("agent_id", newValue) } }
        /// The agent's metadata; empty when it has none.
        public var agentMetadata: JSONObject {
            get { members.read("agent_metadata") ?? [:] }
            set { members.write("agent_metadata", newValue) }
        }
        /// The agent's display name.
        public var name: String? { get { members.read("name") } set { members.write("name", newValue) } }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "agent_id": .string,
            "agent_metadata": .map(.any),
            "name": .string,
        ])
    }
}
