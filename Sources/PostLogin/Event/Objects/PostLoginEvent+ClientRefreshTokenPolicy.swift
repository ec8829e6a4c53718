extension PostLoginEvent.Client.RefreshToken {
    /// An API, and the scopes that a refresh token may be exchanged for there.
    public struct Policy: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The API's identifier.
        public var audience: String? { get { members.read("audience") } set { members.write("audience", newValue) } }
        /// The scopes.
        public var scope: [String]? { get { members.read("scope") } set { members.write("scope", newValue) } }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "audience": .string,
            "scope": .array(.string),
        ])
    }
}
