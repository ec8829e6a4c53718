extension PostLoginEvent {
    /// How a session went from a native application to the browser.
    public struct SessionTransfer: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The native application's refresh token.
        public var parentRefreshToken: ParentRefreshToken? {
            get { members.read("parent_refresh_token") }
            set { members.write("parent_refresh_token", newValue) }
        }

        /// The types of the known members.
        static let schema: EventSchema = .object(["parent_refresh_token": ParentRefreshToken.schema])
    }
}
