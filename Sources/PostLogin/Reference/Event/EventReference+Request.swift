extension EventReference {
    static let request: [ReferenceMember] = [
        .always(
            "request", "The request that the login comes with; after a redirect, the one to `/continue`.",
            .works("After a suspension, the request that the login is resumed with."), members: [
            .always("ip", "The address it comes from."),
            .optional("asn", "The autonomous system it comes from: `AS13335`."),
            .always("method", "The HTTP method."),
            .optional("hostname", "The host it was sent to."),
            .optional("language", "The browser's language."),
            .optional("user_agent", "The browser."),
            .always("query", "The query parameters by name."),
            .always("body", "The fields of a POST body by name."),
            .always(
                "geoip", "Where the address is.", isOpen: true, .works("As the event brings it: the host looks up no address."),
                members: geoIP),
        ]),
        .optional("resource_server", "The API that an access token is asked for.", members: [
            .always("identifier", "The API's identifier, the token's audience."),
        ]),
        .always("secrets", "The action's secrets: texts by name.", .works("From `--secrets` and `actions.yaml`, for each action its own.")),
        .optional("security_context", "What the TLS connection tells about the other side.", members: [
            .optional("ja3", "The JA3 fingerprint.", type: "string | null"),
            .optional("ja4", "The JA4 fingerprint.", type: "string | null"),
        ]),
        .always("stats", "What is counted about the user.", members: [
            .always("logins_count", "How often the user has logged in."),
        ]),
        .always("tenant", "The tenant that the login belongs to.", members: [
            .always("id", "The tenant's name."),
        ]),
    ]

    /// Where an address is.
    static let geoIP: [ReferenceMember] = [
        .optional("cityName", "The city."),
        .optional("continentCode", "The continent, in two letters."),
        .optional("countryCode", "The country, in two letters."),
        .optional("countryCode3", "The country, in three letters."),
        .optional("countryName", "The country's name."),
        .optional("latitude", "The latitude in degrees."),
        .optional("longitude", "The longitude in degrees."),
        .optional("subdivisionCode", "The state or province, as a code."),
        .optional("subdivisionName", "The name of the state or province."),
        .optional("timeZone", "The time zone: `Europe/Berlin`."),
    ]
}
