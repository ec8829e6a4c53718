import PostLogin

/// Where the user is.
extension EventFixture {
    static let places = [northAmerica, california, germany, brazil, japan, kenya, australia, unknownPlace]

    /// From Canada.
    public static let northAmerica = EventFixture("north-america", "The login comes from Toronto in Canada.", Place.toronto.change)
    /// From the United States.
    public static let california = EventFixture(
        "california", "The login comes from San Francisco in the United States.", Place.sanFrancisco.change)
    /// From Germany.
    public static let germany = EventFixture("germany", "The login comes from Berlin in Germany.", Place.berlin.change)
    /// From Brazil.
    public static let brazil = EventFixture("brazil", "The login comes from São Paulo in Brazil.", Place.saoPaulo.change)
    /// From Japan.
    public static let japan = EventFixture("japan", "The login comes from Tokyo in Japan.", Place.tokyo.change)
    /// From Kenya.
    public static let kenya = EventFixture("kenya", "The login comes from Nairobi in Kenya.", Place.nairobi.change)
    /// From Australia.
    public static let australia = EventFixture("australia", "The login comes from Sydney in Australia.", Place.sydney.change)
    /// From an address that no one can place.
    public static let unknownPlace = EventFixture(
        "unknown-place", "The login comes from an address that no one can place: geoip is empty.",
        ["request": ["geoip": nil, "asn": nil, "ip": "192.0.2.200"], "session": ["device": ["last_ip": "192.0.2.200", "last_asn": nil]]],
        ["request": ["geoip": [:]]])
}
