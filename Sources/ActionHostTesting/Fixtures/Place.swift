import PostLogin

/// Where a login comes from: what the address tells, and the language that is spoken there.
struct Place: Sendable {
    let city: String
    let continent: String
    /// The country's codes of two and three letters, and its name.
    let country: (two: String, three: String, name: String)
    let subdivision: (code: String, name: String)?
    let latitude: Double
    let longitude: Double
    let timeZone: String
    /// An address of the blocks for documentation (RFC 5737), as the network's number is (RFC 5398).
    let address: String
    let network: String
    /// The browser's language.
    let language: String

    /// `event.request.geoip`.
    var geoIP: JSONObject {
        var members: JSONObject = [
            "cityName": .string(city), "continentCode": .string(continent), "countryCode": .string(country.two),
            "countryCode3": .string(country.three), "countryName": .string(country.name), "latitude": .number(latitude),
            "longitude": .number(longitude),
        ]
        if let subdivision {
            members["subdivisionCode"] = .string(subdivision.code)
            members["subdivisionName"] = .string(subdivision.name)
        }
        members["timeZone"] = .string(timeZone)
        return members
    }

    /// The device of a session or a refresh token that began here.
    func device(userAgent: String) -> JSONObject {
        [
            "initial_ip": .string(address), "initial_asn": .string(network), "initial_user_agent": .string(userAgent),
            "last_ip": .string(address), "last_asn": .string(network), "last_user_agent": .string(userAgent),
        ]
    }
}

extension Place {
    static let lyon = Place(
        city: "Lyon", continent: "EU", country: ("FR", "FRA", "France"), subdivision: nil, latitude: 45.764, longitude: 4.8357,
        timeZone: "Europe/Paris", address: "203.0.113.24", network: "AS64500", language: "fr-FR")
    static let berlin = Place(
        city: "Berlin", continent: "EU", country: ("DE", "DEU", "Germany"), subdivision: ("BE", "Land Berlin"), latitude: 52.52,
        longitude: 13.405, timeZone: "Europe/Berlin", address: "203.0.113.49", network: "AS64501", language: "de-DE")
    static let toronto = Place(
        city: "Toronto", continent: "NA", country: ("CA", "CAN", "Canada"), subdivision: ("ON", "Ontario"), latitude: 43.6532,
        longitude: -79.3832, timeZone: "America/Toronto", address: "198.51.100.16", network: "AS64502", language: "en-CA")
    static let sanFrancisco = Place(
        city: "San Francisco", continent: "NA", country: ("US", "USA", "United States"), subdivision: ("CA", "California"),
        latitude: 37.7749, longitude: -122.4194, timeZone: "America/Los_Angeles", address: "198.51.100.41", network: "AS64503",
        language: "en-US")
    static let saoPaulo = Place(
        city: "São Paulo", continent: "SA", country: ("BR", "BRA", "Brazil"), subdivision: ("SP", "São Paulo"), latitude: -23.5505,
        longitude: -46.6333, timeZone: "America/Sao_Paulo", address: "198.51.100.55", network: "AS64504", language: "pt-BR")
    static let tokyo = Place(
        city: "Tokyo", continent: "AS", country: ("JP", "JPN", "Japan"), subdivision: ("13", "Tokyo"), latitude: 35.6762,
        longitude: 139.6503, timeZone: "Asia/Tokyo", address: "192.0.2.81", network: "AS64505", language: "ja-JP")
    static let nairobi = Place(
        city: "Nairobi", continent: "AF", country: ("KE", "KEN", "Kenya"), subdivision: ("30", "Nairobi County"), latitude: -1.2921,
        longitude: 36.8219, timeZone: "Africa/Nairobi", address: "192.0.2.54", network: "AS64506", language: "sw-KE")
    static let sydney = Place(
        city: "Sydney", continent: "OC", country: ("AU", "AUS", "Australia"), subdivision: ("NSW", "New South Wales"), latitude: -33.8688,
        longitude: 151.2093, timeZone: "Australia/Sydney", address: "192.0.2.61", network: "AS64507", language: "en-AU")

    static let all = [lyon, berlin, toronto, sanFrancisco, saoPaulo, tokyo, nairobi, sydney]

    /// The change of an event that brings its login here.
    var change: JSONObject {
        [
            "request": [
                "ip": .string(address), "asn": .string(network), "language": .string(language), "geoip": .object(geoIP),
            ],
            "session": ["device": .object(device(userAgent: EventFixture.browser))],
        ]
    }
}
