extension PostLoginEvent.Client {
    /// The rules for an application's refresh tokens.
    public struct RefreshToken: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// What a refresh token may be exchanged for.
        public var policies: [Policy]? { get { members.read("policies") } set { members.write("policies", newValue) } }

        /// The types of the known members.
        static let schema: EventSchema = .object(["policies": .array(Policy.schema)])
    }
}
