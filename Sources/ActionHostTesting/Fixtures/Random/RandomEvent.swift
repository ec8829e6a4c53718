import PostLogin

/// An event in the making.
struct RandomEvent {
    var dice: Dice
    let flow: RandomFlow
    let account: RandomAccount
    let place: Place
    let clientID: String
    let sessionID: String
    let audience: String?
    let redirect: String
    let scopes: [String]
    let userAgent: String
    /// The time of the login, and when the user has proved who they are, in milliseconds since 1970.
    let now: Double
    let authenticatedAt: Double
    let isFirstLogin: Bool

    private static let secondsAYear = 31_536_000

    init(dice: Dice) {
        var dice = dice
        flow = RandomFlow(protocol: dice.chance(50) ? "oidc-basic-profile" : dice.value(of: "transaction.protocol"))
        account = RandomAccount(flow.accounts, &dice)
        place = dice.pick(Place.all)
        clientID = dice.text(32)
        sessionID = dice.text(32)
        audience = flow.isOAuth && dice.chance(70) ? "https://api.\(dice.pick(["reports", "orders", "billing"])).example.com" : nil
        redirect = dice.pick(["https://app.example.com/callback", "https://shop.example.com/", "com.example.app://login/callback"])
        scopes = flow.isOAuth ? ["openid"] + dice.some(["profile", "email", "offline_access", "read:reports"], percent: 60) : []
        userAgent = dice.pick([EventFixture.browser, EventFixture.phone])
        now = 1_767_225_600_000 + Double(dice.number(below: Self.secondsAYear) * 1000 + dice.number(below: 1000))
        isFirstLogin = dice.chance(10) && flow.protocol != "oauth2-refresh-token"
        // Single sign-on and refresh tokens come long after the authentication.
        let isLater = !isFirstLogin && (flow.protocol == "oauth2-refresh-token" || (flow.isBrowsers && dice.chance(30)))
        authenticatedAt = now - Double(isLater ? 60_000 + dice.number(below: 172_800_000) : dice.number(below: 2000))
        self.dice = dice
    }

    mutating func make() -> JSONObject {
        var event: JSONObject = [:]
        if dice.chance(2) {
            event["agent"] = ["agent_id": .string("agt_" + dice.text(16)), "agent_metadata": [:], "name": "Report writer"]
        }
        event["authentication"] = .object(authentication())
        event["authorization"] = ["roles": .array(isFirstLogin ? [] : dice.some(["admin", "analyst", "editor"], percent: 30).map { .string($0) })]
        event["client"] = .object(client())
        event["configuration"] = [:]
        event["connection"] = [
            "id": .string("con_" + dice.text(16)), "name": .string(account.connection), "strategy": .string(account.strategy),
            "metadata": [:],
        ]
        let domain = dice.chance(15) ? "accounts.brand.example.com" : nil
        if let domain { event["custom_domain"] = ["domain": .string(domain), "domain_metadata": ["brand": "brand-two"]] }
        if dice.chance(5) {
            event["experiment"] = [
                "experiment_id": .string("exp_" + dice.text(16)), "variation_id": .string("var_" + dice.text(16)),
                "config": ["steps": ["value": .number(Double(dice.number(below: 4)))]], "is_control": .bool(dice.chance(50)),
            ]
        }
        let organization = dice.chance(20) ? "org_" + dice.text(16) : nil
        if let organization {
            event["organization"] = [
                "id": .string(organization), "name": "example-partner", "display_name": "Example Partner",
                "metadata": dice.chance(50) ? ["tier": "gold"] : [:],
            ]
        }
        event["request"] = .object(request(host: domain ?? "login.example.com", organization: organization))
        if let audience { event["resource_server"] = ["identifier": .string(audience)] }
        event["secrets"] = [:]
        if dice.chance(40) { event["security_context"] = ["ja3": .string(dice.hexadecimal(32)), "ja4": .string(ja4())] }
        if flow.isBrowsers || (flow.protocol == "oauth2-refresh-token" && dice.chance(70)) {
            event["session"] = .object(session())
            if flow.isBrowsers && dice.chance(5) { event["session_transfer_token"] = .object(sessionTransferToken()) }
        }
        if flow.protocol == "oauth2-refresh-token" { event["refresh_token"] = .object(refreshToken(hasSession: event["session"]?["id"] != nil)) }
        event["stats"] = ["logins_count": .number(Double(isFirstLogin ? 1 : 2 + dice.number(below: dice.pick([10, 100, 5000]))))]
        event["tenant"] = ["id": "example"]
        event["transaction"] = .object(transaction())
        event["user"] = .object(user())
        return event
    }

    func time(_ milliseconds: Double) -> JSONValue { .string(ISOTime.text(milliseconds: milliseconds)) }

    private mutating func ja4() -> String { "t13d1516h2_\(dice.hexadecimal(12))_\(dice.hexadecimal(12))" }

    private mutating func client() -> JSONObject {
        var client: JSONObject = [
            "client_id": .string(clientID), "name": .string(dice.pick(["Reports", "Shop", "Orders", "Reports for iPhone"])),
            "metadata": dice.chance(40) ? ["team": "insights"] : [:],
        ]
        if let audience, dice.chance(10) {
            client["refresh_token"] = ["policies": [["audience": .string(audience), "scope": .array(scopes.map { .string($0) })]]]
        }
        return client
    }
}
