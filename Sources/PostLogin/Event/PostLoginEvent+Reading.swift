extension PostLoginEvent {
    /// Reads an event: checks the type of every known member and adds the objects that scripts take for granted.
    ///
    /// Nothing is required but that the event is an object, and no unknown member is lost. Added when they are absent
    /// or null: `secrets`, `configuration`, `request` with `query`, `body` and `geoip`, `client` with `metadata`,
    /// `connection`, `user` with `identities`, `stats`, `tenant`, `transaction` with `metadata`, `authorization` with
    /// `roles`, `authentication` with `methods`. `user.user_metadata` and `user.app_metadata` are added when absent,
    /// but stay whatever they are: a custom database may put anything there.
    public init(json: JSONValue) throws(EventError) {
        do { try Self.schema.check(json) } catch { throw error.inside("event") }
        self.init(members: json.objectValue ?? [:])
        fillIn()
    }

    /// Reads an event from its JSON text, by the rules of ``init(json:)``.
    public init(parsing text: String) throws(EventError) {
        let json: JSONValue
        do { json = try JSONValue(parsing: text) } catch { throw EventError(error) }
        try self.init(json: json)
    }

    /// Reads an event from its JSON text in UTF-8, by the rules of ``init(json:)``.
    public init(parsing bytes: some Sequence<UInt8>) throws(EventError) {
        let json: JSONValue
        do { json = try JSONValue(parsing: bytes) } catch { throw EventError(error) }
        try self.init(json: json)
    }

    /// Adds the objects and arrays that scripts dereference without a guard.
    mutating func fillIn() {
        if let completed = members.completed(from: Self.takenForGranted) { members = completed }
    }

    private static let takenForGranted: JSONObject = [
        "secrets": [:],
        "configuration": [:],
        "request": ["query": [:], "body": [:], "geoip": [:]],
        "client": ["metadata": [:]],
        "connection": [:],
        "user": ["user_metadata": [:], "app_metadata": [:], "identities": []],
        "stats": [:],
        "tenant": [:],
        "transaction": ["metadata": [:]],
        "authorization": ["roles": []],
        "authentication": ["methods": []],
    ]
}

extension JSONObject {
    /// This object with what it lacks of another; nil when it lacks nothing, so that a complete event is not copied.
    fileprivate func completed(from needed: JSONObject) -> JSONObject? {
        var result: JSONObject?
        for (name, needed) in needed {
            guard let addition = addition(to: self[name], named: name, from: needed) else { continue }
            var object = result ?? self
            result = nil
            object.set(name, addition)
            result = object
        }
        return result
    }

    private func addition(to member: JSONValue?, named name: String, from needed: JSONValue) -> JSONValue? {
        switch (member, needed) {
        case (.null, _) where name == "user_metadata" || name == "app_metadata": nil
        case (nil, _), (.null, _): needed
        case (.object(let object), .object(let needed)): object.completed(from: needed).map { .object($0) }
        default: nil
        }
    }
}
