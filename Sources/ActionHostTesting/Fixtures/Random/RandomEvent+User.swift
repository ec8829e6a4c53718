import PostLogin

extension RandomEvent {
    private static let names = [
        ("Ada", "Sample"), ("Cleo", "Beispiel"), ("Finn", "Muster"), ("花子", "見本"), ("José", "Ejemplo"), ("Zoë", "Voorbeeld"),
        ("Oluwaseun", "Apẹẹrẹ"), ("Anne-Marie", "d’Exemple"), ("Łukasz", "Przykład"), ("Sam", "O'Sample"),
    ]

    mutating func user() -> JSONObject {
        let (given, family) = dice.pick(Self.names)
        let handle = "user\(dice.digits(4))"
        let hasAddress = account.connection != "sms" && (!account.isSocial || dice.chance(90))
        let age = Double(dice.number(below: 4 * 365)) * 86_400_000
        let created = isFirstLogin ? authenticatedAt - Double(1000 + dice.number(below: 120_000)) : authenticatedAt - 86_400_000 - age
        var user: JSONObject = ["user_id": .string(account.userID)]
        if hasAddress { user["email"] = .string("\(handle)@\(dice.pick(["example.com", "mail.example.org", "corp.example.net"]))") }
        user["email_verified"] = .bool(hasAddress && dice.chance(isFirstLogin ? 40 : 85))
        if dice.chance(90) { user["name"] = .string("\(given) \(family)") }
        if dice.chance(70) {
            user["given_name"] = .string(given)
            user["family_name"] = .string(family)
        }
        if dice.chance(80) { user["nickname"] = .string(handle) }
        if dice.chance(80) { user["picture"] = .string("https://images.example.com/\(handle).png") }
        if account.connection == "sms" || dice.chance(15) {
            user["phone_number"] = .string("+3319900" + dice.digits(4))
            user["phone_verified"] = .bool(account.connection == "sms" || dice.chance(50))
        }
        if account.connection == "legacy-users" { user["username"] = .string(handle) }
        user["created_at"] = time(created)
        user["updated_at"] = time(now)
        if account.isDatabase && !isFirstLogin && dice.chance(40) {
            user["last_password_reset"] = time(created + Double(dice.number(below: 80_000_000)))
        }
        user["app_metadata"] = isFirstLogin ? [:] : .object(dice.chance(60) ? ["plan": .string(dice.pick(["free", "team", "gold"]))] : [:])
        user["user_metadata"] = isFirstLogin ? [:] : .object(dice.chance(60) ? ["display_name": .string(given)] : [:])
        user["identities"] = .array(identities())
        // Absent: the lookup has failed.
        if dice.chance(95) {
            let factors = enrolledFactors
            user["enrolledFactors"] = .array(factors.map { ["type": .string($0)] })
            user["multifactor"] = factors.contains { $0 != "email" } ? ["guardian"] : []
        }
        return user
    }

    private mutating func identities() -> [JSONValue] {
        guard !isFirstLogin, dice.chance(10) else { return [.object(account.identity)] }
        var linked = RandomAccount(.social, &dice).identity
        linked["profileData"] = ["email": "linked@mail.example.org", "email_verified": true, "name": "Linked Sample"]
        return [.object(account.identity), .object(linked)]
    }

    /// What the user can be asked for as a second factor; decided by the id, so that the methods and the user agree.
    var enrolledFactors: [String] {
        guard !isFirstLogin else { return [] }
        var dice = Dice(seed: UInt64(account.id.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) }))
        guard dice.chance(50) else { return [] }
        return dice.some(TriggerReference.eventValues["user.enrolledFactors[].type", default: []], percent: 35)
    }

    mutating func authentication() -> JSONObject {
        var methods: [JSONValue] = flow.protocol == "oauth2-token-exchange" || flow.protocol.hasPrefix("oidc-ciba") ? [] : [
            ["name": .string(account.method), "timestamp": time(authenticatedAt)]
        ]
        if flow.isBrowsers, dice.chance(60), let factor = enrolledFactors.randomPick(&dice) {
            methods.append(["name": "mfa", "timestamp": time(authenticatedAt + 500), "type": .string(factor)])
        }
        var authentication: JSONObject = ["methods": .array(methods)]
        if dice.chance(40) { authentication["riskAssessment"] = .object(riskAssessment()) }
        return authentication
    }

    private mutating func riskAssessment() -> JSONObject {
        var assessments: JSONObject = [:]
        for name in dice.some(["AgentDetection", "ImpossibleTravel", "NewDevice", "UntrustedIP"], percent: 70) {
            let path = "authentication.riskAssessment.assessments.\(name)"
            var assessment: JSONObject = [
                "code": .string(dice.value(of: "\(path).code")), "confidence": .string(dice.value(of: "\(path).confidence")),
            ]
            if name == "NewDevice" {
                assessment["details"] = [
                    "device": .string(dice.value(of: "\(path).details.device")),
                    "useragent": .string(dice.value(of: "\(path).details.useragent")),
                ]
            }
            if assessment["code"] == "found_on_deny_list" {
                assessment["details"] = ["category": "abuse", "ip": .string(place.address), "matches": "1", "source": "https://lists.example.com"]
            }
            assessments[name] = .object(assessment)
        }
        return [
            "confidence": .string(dice.value(of: "authentication.riskAssessment.confidence")), "version": "1",
            "assessments": .object(assessments),
        ]
    }
}

extension [String] {
    fileprivate func randomPick(_ dice: inout Dice) -> String? { isEmpty ? nil : dice.pick(self) }
}
