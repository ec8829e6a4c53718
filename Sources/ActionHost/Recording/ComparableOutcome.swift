import PostLogin

/// An outcome without what differs from run to run: measured times, states and their expiry, signed tokens, and the line in which a script
/// was stopped.
enum ComparableOutcome {
    private static let tokenMembers: Set<String> = ["claims", "scope"]
    private static let stopped: Set<String> = ["timeout", "cpu", "memory"]

    static func json(_ outcome: LoginOutcome) -> JSONObject {
        guard var members = outcome.json.objectValue else { return [:] }
        if case .suspended(let suspension) = outcome, var waiting = members["suspension"]?.objectValue {
            waiting["state"] = nil
            waiting["expires_at"] = nil
            if let url = waiting["url"]?.stringValue { waiting["url"] = .string(url.replacing(suspension.state, with: "STATE")) }
            members["suspension"] = .object(waiting)
        }
        if let tokens = members["tokens"]?.objectValue {
            members["tokens"] = .object(
                JSONObject(tokens.map { name, token in (name, .object((token.objectValue ?? [:]).filtered { tokenMembers.contains($0) })) }))
        }
        if let failure = members["failure"]?.objectValue { members["failure"] = .object(withoutPlace(failure)) }
        members["executions"] = members["executions"]?.arrayValue.map { .array($0.map(withoutTimes)) }
        return members
    }

    private static func withoutTimes(_ execution: JSONValue) -> JSONValue {
        guard var members = execution.objectValue else { return execution }
        members["duration_ms"] = nil
        members["cpu_ms"] = nil
        members["requests"] = members["requests"]?.arrayValue.map { requests in
            .array(requests.map { .object(($0.objectValue ?? [:]).filtered { $0 != "duration_ms" }) })
        }
        if let error = members["error"]?.objectValue { members["error"] = .object(withoutPlace(error)) }
        return .object(members)
    }

    private static func withoutPlace(_ failure: JSONObject) -> JSONObject {
        guard let kind = failure["kind"]?.stringValue, stopped.contains(kind) else { return failure }
        return failure.filtered { ["kind", "message", "action"].contains($0) }
    }
}

extension JSONObject {
    fileprivate func filtered(_ isKept: (String) -> Bool) -> JSONObject { JSONObject(filter { isKept($0.0) }) }
}
