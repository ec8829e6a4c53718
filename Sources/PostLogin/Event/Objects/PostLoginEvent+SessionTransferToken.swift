extension PostLoginEvent {
    /// The token with which a native application hands its session to the browser.
    public struct SessionTransferToken: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The application it was issued to.
        public var clientID: String? { get { members.read("client_id") } set { members.write("client_id", newValue) } }
        /// The scopes it was issued with.
        public var scope: [String]? { get { members.read("scope") } set { members.write("scope", newValue) } }
        /// The request that it was issued on.
        public var request: Request? { get { members.read("request") } set { members.write("request", newValue) } }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "client_id": .string,
            "request": Request.schema,
            "scope": .array(.string),
        ])
    }
}
