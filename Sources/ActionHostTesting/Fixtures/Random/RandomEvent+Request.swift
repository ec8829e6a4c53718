import PostLogin

extension RandomEvent {
    mutating func request(host: String, organization: String?) -> JSONObject {
        var request: JSONObject = ["ip": .string(place.address)]
        if dice.chance(90) { request["asn"] = .string(place.network) }
        request["method"] = flow.isBrowsers ? "GET" : "POST"
        if dice.chance(95) { request["hostname"] = .string(host) }
        if flow.isBrowsers && dice.chance(90) { request["language"] = .string(place.language) }
        if dice.chance(95) { request["user_agent"] = .string(userAgent) }
        var asked: JSONObject = [:]
        if flow.isOAuth {
            asked["client_id"] = .string(clientID)
            asked["scope"] = .string(scopes.joined(separator: " "))
            if let audience { asked["audience"] = .string(audience) }
            if let organization { asked["organization"] = .string(organization) }
        }
        if let grant = flow.grantType { asked["grant_type"] = .string(grant) }
        if flow.isOAuth && flow.hasRedirect {
            asked["redirect_uri"] = .string(redirect)
            asked["response_type"] = .string(responseType.joined(separator: " "))
            asked["state"] = .string(applicationState)
            if isSilent { asked["prompt"] = "none" }
        }
        if flow.protocol == "samlp" { asked["SAMLRequest"] = .string(dice.text(64)) }
        if flow.protocol == "wsfed" { asked["wa"] = "wsignin1.0" }
        request["query"] = flow.isBrowsers ? .object(asked) : [:]
        request["body"] = flow.isBrowsers ? [:] : .object(asked)
        request["geoip"] = dice.chance(92) ? .object(place.geoIP) : [:]
        return request
    }

    mutating func transaction() -> JSONObject {
        var transaction: JSONObject = [:]
        if flow.isBrowsers {
            transaction["id"] = .string(dice.text(22))
            transaction["acr_values"] = dice.chance(8) ? ["http://schemas.openid.net/pape/policies/2007/06/multi-factor"] : []
            transaction["locale"] = .string(String(place.language.prefix { $0 != "-" }))
            transaction["prompt"] = isSilent ? ["none"] : dice.chance(10) ? ["login"] : []
            if flow.isOAuth { transaction["ui_locales"] = [.string(place.language)] }
            if dice.chance(15) { transaction["login_hint"] = "someone@example.com" }
        }
        transaction["metadata"] = [:]
        transaction["protocol"] = .string(flow.protocol)
        if flow.hasRedirect { transaction["redirect_uri"] = .string(redirect) }
        transaction["requested_scopes"] = .array(scopes.map { .string($0) })
        if flow.isOAuth && flow.hasRedirect {
            transaction["response_mode"] = .string(isSilent ? "web_message" : responseMode())
            transaction["response_type"] = .array(responseType.map { .string($0) })
            transaction["state"] = .string(applicationState)
            if dice.chance(4) { transaction["requested_authorization_details"] = [["type": "payment_initiation"]] }
        }
        if dice.chance(10) { transaction["correlation_id"] = .string(dice.hexadecimal(32)) }
        if flow.protocol == "oauth2-token-exchange" {
            transaction["subject_token_type"] = "urn:example:support-ticket"
            if dice.chance(50) {
                transaction["actor_token_type"] = "urn:ietf:params:oauth:token-type:id_token"
                transaction["actor"] = ["sub": .string("auth0|" + dice.hexadecimal(24))]
            }
        }
        return transaction
    }

    mutating func session() -> JSONObject {
        guard dice.chance(95) else { return [:] }
        var session: JSONObject = [
            "id": .string(sessionID), "user_id": .string(account.userID), "created_at": time(authenticatedAt + 10),
            "authenticated_at": time(authenticatedAt), "updated_at": time(now), "last_interacted_at": time(now),
            "idle_expires_at": time(now + 259_200_000), "expires_at": time(authenticatedAt + 604_800_000),
            "clients": [["client_id": .string(clientID)]], "device": .object(place.device(userAgent: userAgent)), "metadata": [:],
        ]
        if dice.chance(80) { session["cookie"] = ["mode": .string(dice.value(of: "session.cookie.mode"))] }
        if dice.chance(5) { session["actor"] = ["sub": .string("auth0|" + dice.hexadecimal(24))] }
        return session
    }

    mutating func sessionTransferToken() -> JSONObject {
        [
            "client_id": .string(dice.text(32)), "scope": ["openid", "offline_access"],
            "request": [
                "ip": .string(place.address), "asn": .string(place.network), "user_agent": .string(EventFixture.phone),
                "geoip": .object(place.geoIP),
            ],
        ]
    }

    mutating func refreshToken(hasSession: Bool) -> JSONObject {
        var token: JSONObject = [
            "id": .string(dice.text(32)), "client_id": .string(clientID), "user_id": .string(account.userID),
            "created_at": time(authenticatedAt + 700), "rotating": .bool(dice.chance(60)),
            "device": .object(place.device(userAgent: userAgent)), "metadata": [:],
            "access": .string(hasSession ? dice.value(of: "refresh_token.access") : "offline"),
        ]
        if hasSession { token["session_id"] = .string(sessionID) }
        if let audience { token["resource_servers"] = [["audience": .string(audience), "scopes": .string(scopes.joined(separator: " "))]] }
        if dice.chance(70) {
            token["last_exchanged_at"] = time((authenticatedAt + now) / 2)
            token["idle_expires_at"] = time(now + 1_209_600_000)
            token["expires_at"] = time(authenticatedAt + 2_592_000_000)
        }
        return token
    }

    // What the request and the transaction have to agree on is decided by the session's id, which nothing else looks at.

    private var shared: Dice { Dice(seed: sessionID.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) }) }

    private var isSilent: Bool {
        var dice = shared
        return flow.isOAuth && flow.hasRedirect && authenticatedAt < now - 60_000 && dice.chance(30)
    }

    private var responseType: [String] {
        var dice = shared
        return flow.responseTypes.isEmpty ? ["code"] : dice.pick(flow.responseTypes)
    }

    private var applicationState: String {
        var dice = shared
        return dice.text(24)
    }

    /// Tokens do not travel in a query.
    private mutating func responseMode() -> String {
        dice.pick(TriggerReference.eventValues["transaction.response_mode", default: []].filter { responseType == ["code"] || $0 != "query" })
    }
}
