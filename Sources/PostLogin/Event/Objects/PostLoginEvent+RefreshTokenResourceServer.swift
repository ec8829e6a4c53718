extension PostLoginEvent.RefreshToken {
    /// An API that a refresh token is good for.
    public struct ResourceServer: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The API's identifier.
        public var audience: String? { get { members.read("audience") } set { members.write("audience", newValue) } }
        /// The scopes, separated by blanks.
        public var scopes: String? { get { members.read("scopes") } set { members.write("scopes", newValue) } }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "audience": .string,
            "scopes": .string,
        ])
    }
}
