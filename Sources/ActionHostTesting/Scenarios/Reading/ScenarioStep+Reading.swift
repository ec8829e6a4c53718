import ActionHost
import PostLogin

extension ScenarioStep {
    init(_ value: DocumentValue, at path: String) throws(DocumentError) {
        let map = try MapReader(value, at: path, known: ["return", "now", "expect"])
        self.init()
        if let back = map.value("return"), !back.isNull { userReturn = try ScenarioReturn(back, at: map.path(of: "return")) }
        time = try map.time("now")
        expectation = try map.value("expect").map { value throws(DocumentError) in
            try OutcomeExpectation(value, at: map.path(of: "expect"))
        }
        line = value.line
    }
}

extension ScenarioReturn {
    /// What the request to `/continue` can have.
    private static let request = ["method", "query", "body", "hostname", "ip", "asn", "language", "user_agent", "geoip"]

    init(_ value: DocumentValue, at path: String) throws(DocumentError) {
        let map = try MapReader(value, at: path, known: Self.request + ["form", "factor", "session_token"])
        self.init()
        for name in Self.request { members[name] = map.json(name) }
        if let form = map.value("form") {
            _ = try MapReader(form, at: map.path(of: "form"), known: ["id", "fields", "vars"])
            members["prompt"] = form.json
        }
        if let factor = map.value("factor") {
            if factor.text == nil { _ = try MapReader(factor, at: map.path(of: "factor"), known: ["type", "options", "remember_browser"]) }
            members["factor"] = factor.text.map { ["type": .string($0)] } ?? factor.json
        }
        token = try map.value("session_token").map { value throws(DocumentError) in
            try ReturnedToken(value, at: map.path(of: "session_token"))
        }
        // Types are checked by whoever reads a user's return.
        do throws(EventError) {
            _ = try UserReturn(members: members)
        } catch {
            throw DocumentError(line: value.line, message: "\(path): \(error)")
        }
    }
}

extension ReturnedToken {
    init(_ value: DocumentValue, at path: String) throws(DocumentError) {
        let map = try MapReader(value, at: path, known: ["secret", "payload", "name", "in", "lifetime"])
        guard let secret = try map.words("secret"), !secret.isEmpty else {
            throw map.problem("secret", "is missing: the name of the secret that the page and the action share")
        }
        self.init(secret: secret, payload: try map.object("payload") ?? [:])
        if let name = try map.text("name") { self.name = name }
        if let place = try map.text("in") {
            guard ["query", "body"].contains(place) else { throw map.problem("in", "has to be query or body; found \(place)") }
            isInBody = place == "body"
        }
        if let lifetime = try map.duration("lifetime") { self.lifetime = lifetime }
    }
}
