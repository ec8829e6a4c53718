extension PostLoginEvent {
    /// What came back from a form that an action rendered.
    public struct Prompt: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The form's id, with the prefix `ap_`.
        public var id: String? { get { members.read("id") } set { members.write("id", newValue) } }
        /// The values of its fields, visible and hidden.
        public var fields: JSONObject? { get { members.read("fields") } set { members.write("fields", newValue) } }
        /// Its shared variables.
        public var vars: JSONObject? { get { members.read("vars") } set { members.write("vars", newValue) } }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "fields": .map(.any),
            "id": .string,
            "vars": .map(.any),
        ])
    }
}
