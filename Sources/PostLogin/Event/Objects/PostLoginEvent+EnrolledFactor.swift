extension PostLoginEvent.User {
    /// A factor that a user can authenticate with.
    public struct EnrolledFactor: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// `push-notification`, `phone`, `email`, `otp`, `webauthn-roaming`, `webauthn-platform` or `recovery-code`.
        public var type: String? { get { members.read("type") } set { members.write("type", newValue) } }
        /// The factor's own options.
        public var options: JSONObject? { get { members.read("options") } set { members.write("options", newValue) } }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "options": .map(.any),
            "type": .string,
        ])
    }
}
