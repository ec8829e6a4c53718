extension PostLoginEvent {
    /// What the TLS connection tells about the other side.
    public struct SecurityContext: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The JA3 fingerprint.
        public var ja3: String? { get { members.read("ja3") } set { members.write("ja3", newValue) } }
        /// The JA4 fingerprint.
        public var ja4: String? { get { members.read("ja4") } set { members.write("ja4", newValue) } }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "ja3": .string,
            "ja4": .string,
        ])
    }
}
