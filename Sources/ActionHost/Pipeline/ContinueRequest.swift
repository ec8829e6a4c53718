import PostLogin

/// The request to `/continue`, as the resumed handler sees it in `event.request`.
enum ContinueRequest {
    /// What the browser's next request would repeat: taken from the login's first request where the new one says nothing.
    private static let repeated = ["hostname", "ip", "asn", "language", "user_agent", "geoip"]

    /// - Throws: ``EventError`` for a member of the wrong type, ``ActionHostError`` when it carries another login's state.
    static func make(from members: JSONObject, state: String, original: PostLoginEvent.Request) throws -> PostLoginEvent.Request {
        var members = members
        for name in repeated where members[name] == nil { members[name] = original.members[name] }
        if members["method"] == nil { members["method"] = .string(members["body"] == nil ? "GET" : "POST") }
        // Checks the types and fills in what scripts take for granted.
        var request = try PostLoginEvent(json: ["request": .object(members)]).request
        let given = request.body["state"] ?? request.query["state"]
        if let given, given != .string(state) { throw ActionHostError.otherState }
        if given == nil { request.query["state"] = .string(state) }
        return request
    }
}
