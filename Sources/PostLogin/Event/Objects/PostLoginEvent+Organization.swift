extension PostLoginEvent {
    /// The organization that the user logs in to.
    public struct Organization: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The organization's id.
        public var id: String? { get { members.read("id") } set { members.write("id", newValue) } }
        /// The organization's name.
        public var name: String? { get { members.read("name") } set { members.write("name", newValue) } }
        /// The name for people to read.
        public var displayName: String? {
            get { members.read("display_name") }
            set { members.write("display_name", newValue) }
        }
        /// The organization's metadata: texts by name.
        public var metadata: JSONObject {
            get { members.read("metadata") ?? [:] }
            set { members.write("metadata", newValue) }
        }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "display_name": .string,
            "id": .string,
            "metadata": .map(.string),
            "name": .string,
        ])
    }
}
