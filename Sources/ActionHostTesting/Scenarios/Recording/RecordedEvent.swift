import PostLogin

/// The event of a recorded login as a scenario has it: a fixture with what differs from it, where that is little, or the whole.
struct RecordedEvent {
    /// Members that may differ.
    private static let mostChanges = 12

    /// The value of `event`.
    let json: JSONValue

    init(_ event: PostLoginEvent) {
        let whole = JSONValue.object(event.members)
        json = Self.likeFixture(event).flatMap { $0.jsonText.utf8.count < whole.jsonText.utf8.count ? $0 : nil } ?? whole
    }

    /// A fixture that the event is near to; nil when it is near to none.
    private static func likeFixture(_ event: PostLoginEvent) -> JSONValue? {
        var nearest: (fixture: EventFixture, changes: JSONObject)?
        for fixture in EventFixture.all {
            let changes = paths(of: patch(from: fixture.members, to: event.members), in: fixture.members)
            if changes.count <= mostChanges, changes.count < nearest?.changes.count ?? .max { nearest = (fixture, changes) }
        }
        guard let (fixture, changes) = nearest else { return nil }
        guard !changes.isEmpty else { return .string(fixture.name) }
        // Not every event can be written so: one with null in it, for example.
        let members = fixture.members.mergePatched(with: ScenarioReader.nested(changes))
        guard let again = try? PostLoginEvent(json: .object(members)), again.members == event.members else { return nil }
        return ["fixture": .string(fixture.name), "set": .object(changes)]
    }

    /// The merge patch that leads from one object to another.
    private static func patch(from base: JSONObject, to event: JSONObject) -> JSONObject {
        let names = base.names + event.names.filter { base[$0] == nil }
        return JSONObject(
            names.filter { base[$0] != event[$0] }.map { name in
                guard let old = base[name]?.objectValue, let new = event[name]?.objectValue else { return (name, event[name] ?? .null) }
                return (name, .object(patch(from: old, to: new)))
            })
    }

    /// A patch of an object with the paths of members, `user.email`, in the place of objects within objects.
    private static func paths(of patch: JSONObject, in base: JSONObject) -> JSONObject {
        JSONObject(
            patch.flatMap { name, value -> [(String, JSONValue)] in
                // What is new comes as a whole; and a name with a dot would be read as two.
                guard let inner = value.objectValue, let old = base[name]?.objectValue, inner.names.allSatisfy({ !$0.isEmpty && !$0.contains(".") }) else {
                    return [(name, value)]
                }
                return paths(of: inner, in: old).map { ("\(name).\($0)", $1) }
            })
    }
}
