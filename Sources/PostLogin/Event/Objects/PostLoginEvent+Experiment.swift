extension PostLoginEvent {
    /// The experiment that the login takes part in.
    public struct Experiment: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The experiment's id.
        public var experimentID: String? {
            get { members.read("experiment_id") }
            set { members.write("experiment_id", newValue) }
        }
        /// The id of the variation that applies.
        public var variationID: String? {
            get { members.read("variation_id") }
            set { members.write("variation_id", newValue) }
        }
        /// The name of the variation that applies.
        public var variationName: String? {
            get { members.read("variation_name") }
            set { members.write("variation_name", newValue) }
        }
        /// What the variation is about.
        public var variationDescription: String? {
            get { members.read("variation_description") }
            set { members.write("variation_description", newValue) }
        }
        /// The parameters of the variation by name, each an object with a `value`.
        public var config: JSONObject? { get { members.read("config") } set { members.write("config", newValue) } }
        /// Whether the variation is the control group's.
        public var isControl: Bool? { get { members.read("is_control") } set { members.write("is_control", newValue) } }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "config": .map(.object(["value": .any])),
            "experiment_id": .string,
            "is_control": .boolean,
            "variation_description": .string,
            "variation_id": .string,
            "variation_name": .string,
        ])
    }
}
