extension PostLoginEvent.Authentication {
    /// A completed authentication method.
    public struct Method: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// `federated`, `pwd`, `passkey`, `sms`, `email`, `phone_number`, `mock`, `mfa`, or the URL that an action
        /// recorded.
        public var name: String? { get { members.read("name") } set { members.write("name", newValue) } }
        /// When it was completed, in ISO 8601.
        public var timestamp: String? { get { members.read("timestamp") } set { members.write("timestamp", newValue) } }
        /// The factor used, when ``name`` is `mfa`: one of the types of ``PostLoginEvent/User/EnrolledFactor``.
        public var type: String? { get { members.read("type") } set { members.write("type", newValue) } }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "name": .string,
            "timestamp": .string,
            "type": .string,
        ])
    }
}
