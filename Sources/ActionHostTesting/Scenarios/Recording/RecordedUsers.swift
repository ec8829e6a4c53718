import ActionHost
import PostLogin

/// A user directory that answers what the recorded one was asked.
struct RecordedUsers {
    /// As `--users` reads it.
    let json: JSONValue

    init(_ recording: LoginRecording) {
        let id = recording.event.user.userID
        var groups: [String: JSONValue] = [:]
        var roles: [String: JSONValue] = [:]
        for answer in recording.legs.compactMap(\.tape).flatMap(\.entries) {
            guard case .answer(_, let value, _) = answer, let json = value["json"] else { continue }
            for role in json["roles"]?.arrayValue ?? [] { if let key = role["id"]?.stringValue { roles[key] = role } }
            for group in json["groups"]?.arrayValue ?? [] { if let key = group["id"]?.stringValue { groups[key] = group } }
        }
        let owner = id.map { JSONValue.string($0) } ?? .null
        func entries(_ found: [String: JSONValue], _ member: String) -> JSONValue {
            .array(
                found.sorted { $0.key < $1.key }.map { key, value in
                    ["id": .string(key), "name": value["name"] ?? .string(key), member: id == nil ? [] : [owner]]
                })
        }
        json = [
            "users": .array(id == nil ? [] : [.object(recording.event.user.members)]), "groups": entries(groups, "members"),
            "roles": entries(roles, "assignments"),
        ]
    }
}
