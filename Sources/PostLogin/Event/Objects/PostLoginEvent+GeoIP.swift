extension PostLoginEvent.Request {
    /// Where an address is, as far as known.
    public struct GeoIP: EventObject {
        /// All members, known and unknown, in their order.
        public var members: JSONObject

        /// Takes members as they are.
        public init(members: JSONObject) { self.members = members }

        /// The city.
        public var cityName: String? { get { members.read("cityName") } set { members.write("cityName", newValue) } }
        /// The continent, in two letters.
        public var continentCode: String? {
            get { members.read("continentCode") }
            set { members.write("continentCode", newValue) }
        }
        /// The country, in two letters.
        public var countryCode: String? {
            get { members.read("countryCode") }
            set { members.write("countryCode", newValue) }
        }
        /// The country, in three letters.
        public var countryCode3: String? {
            get { members.read("countryCode3") }
            set { members.write("countryCode3", newValue) }
        }
        /// The country's name.
        public var countryName: String? {
            get { members.read("countryName") }
            set { members.write("countryName", newValue) }
        }
        /// The latitude in degrees.
        public var latitude: Double? { get { members.read("latitude") } set { members.write("latitude", newValue) } }
        /// The longitude in degrees.
        public var longitude: Double? { get { members.read("longitude") } set { members.write("longitude", newValue) } }
        /// The state or province, as a code.
        public var subdivisionCode: String? {
            get { members.read("subdivisionCode") }
            set { members.write("subdivisionCode", newValue) }
        }
        /// The name of the state or province.
        public var subdivisionName: String? {
            get { members.read("subdivisionName") }
            set { members.write("subdivisionName", newValue) }
        }
        /// The time zone: `Europe/Berlin`.
        public var timeZone: String? { get { members.read("timeZone") } set { members.write("timeZone", newValue) } }

        /// The types of the known members.
        static let schema: EventSchema = .object([
            "cityName": .string,
            "continentCode": .string,
            "countryCode": .string,
            "countryCode3": .string,
            "countryName": .string,
            "latitude": .number,
            "longitude": .number,
            "subdivisionCode": .string,
            "subdivisionName": .string,
            "timeZone": .string,
        ])
    }
}
