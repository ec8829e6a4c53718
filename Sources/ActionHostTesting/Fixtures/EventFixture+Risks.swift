import PostLogin

/// How risky the login is.
extension EventFixture {
    static let risks = [lowRisk, newDevice, impossibleTravel, untrustedIP]

    /// Nothing unusual.
    public static let lowRisk = EventFixture(
        "low-risk", "The risk assessment finds a known device in a known place: confidence high.", risk("high"))
    /// A device that the user has not used before.
    public static let newDevice = EventFixture(
        "new-device", "The risk assessment finds a device that the user has not used before: confidence low.",
        risk("low", newDevice: "no_match"))
    /// Too far from the last login.
    public static let impossibleTravel = EventFixture(
        "impossible-travel", "The risk assessment finds that the user cannot have travelled here since the last login: confidence low.",
        Place.tokyo.change, risk("low", travel: "impossible_travel_from_last_login"))
    /// An address of bad reputation.
    public static let untrustedIP = EventFixture(
        "untrusted-ip", "The risk assessment finds the address on a deny list: confidence low.",
        risk("low", untrustedIP: "found_on_deny_list"))

    private static func risk(
        _ confidence: String, newDevice: String = "match", travel: String = "minimal_travel_from_last_login",
        untrustedIP: String = "not_found_on_deny_list"
    ) -> JSONObject {
        let isKnown = newDevice == "match"
        var address: JSONObject = assessment(untrustedIP, isFine: untrustedIP == "not_found_on_deny_list")
        if untrustedIP == "found_on_deny_list" {
            address["details"] = [
                "category": "abuse", "ip": .string(Place.lyon.address), "matches": "1", "source": "https://lists.example.com/abuse",
            ]
        }
        var device = assessment(newDevice, isFine: isKnown)
        device["details"] = ["device": isKnown ? "known" : "unknown", "useragent": isKnown ? "known" : "unknown"]
        return [
            "authentication": [
                "riskAssessment": [
                    "confidence": .string(confidence),
                    "version": "1",
                    "assessments": [
                        "ImpossibleTravel": .object(assessment(travel, isFine: travel == "minimal_travel_from_last_login")),
                        "NewDevice": .object(device),
                        "UntrustedIP": .object(address),
                    ],
                ]
            ]
        ]
    }

    private static func assessment(_ code: String, isFine: Bool) -> JSONObject {
        ["code": .string(code), "confidence": isFine ? "high" : "low"]
    }
}
