import Foundation
import PostLogin

/// The event of a scenario, and the files that a scenario names.
extension ScenarioReader {
    /// A fixture's name, a file's, a map that says which and what is to be different, or the event itself.
    func event(_ map: MapReader) throws(DocumentError) -> PostLoginEvent {
        guard let value = map.value("event") else { return EventFixture.returningUser.event }
        let place = map.path(of: "event")
        if let text = value.text {
            return try makeEvent(text.hasSuffix(".json") ? file(text, map, "event") : fixture(text, line: value.line, at: place), map)
        }
        guard let names = value.members?.map(\.name), !names.contains(where: { ["fixture", "file", "set"].contains($0) }) else {
            let map = try MapReader(value, at: place, known: ["fixture", "file", "set"])
            let base: JSONObject
            switch (try map.text("fixture"), try map.text("file")) {
            case (.some, .some): throw map.problem("file", "takes the place of fixture: write one of them")
            case (let name?, nil): base = try fixture(name, line: map.value("fixture")?.line, at: map.path(of: "fixture"))
            case (nil, let name?): base = try file(name, map, "file")
            case (nil, nil): base = EventFixture.returningUser.members
            }
            return try makeEvent(base.mergePatched(with: Self.nested(try map.object("set") ?? [:])), map)
        }
        return try makeEvent(value.json.objectValue ?? [:], map)
    }

    private func makeEvent(_ members: JSONObject, _ map: MapReader) throws(DocumentError) -> PostLoginEvent {
        do throws(EventError) {
            return try PostLoginEvent(json: .object(members))
        } catch {
            throw map.problem("event", "is no event: \(error)")
        }
    }

    private func fixture(_ name: String, line: Int?, at place: String) throws(DocumentError) -> JSONObject {
        guard let fixture = EventFixture.named(name) else {
            throw DocumentError(line: line, message: "\(place): \(EventFixture.explanation(ofUnknown: name))")
        }
        return fixture.members
    }

    /// `{user.email: x}` is `{user: {email: x}}`; names within are taken as they are.
    static func nested(_ changes: JSONObject) -> JSONObject {
        changes.reduce(into: JSONObject()) { result, member in
            let names = member.0.split(separator: ".").map(String.init)
            let value = names.dropFirst().reversed().reduce(member.1) { .object([$1: $0]) }
            result = result.mergePatched(keepingNull: [names.first ?? member.0: value])
        }
    }

    private func file(_ name: String, _ map: MapReader, _ key: String) throws(DocumentError) -> JSONObject {
        guard let object = try json(name, map, key).objectValue else { throw map.problem(key, "\(name) has to hold a JSON object") }
        return object
    }

    func json(_ name: String, _ map: MapReader, _ key: String) throws(DocumentError) -> JSONValue {
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: resolved(name)))
        } catch {
            throw map.problem(key, "names the file \(name), which cannot be read; paths are relative to the scenario's file")
        }
        do throws(JSONSyntaxError) {
            return try JSONValue(parsing: data)
        } catch {
            throw map.problem(key, "names the file \(name), which is not JSON: \(error)")
        }
    }

    func resolved(_ name: String) -> String {
        if name.hasPrefix("/") { return name }
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        return folder.isEmpty ? path.hasPrefix("/") ? "/\(name)" : name : "\(folder)/\(name)"
    }
}

extension JSONObject {
    /// Merged to any depth; a null stays one, to remove a member of an event later.
    fileprivate func mergePatched(keepingNull changes: JSONObject) -> JSONObject {
        var result = self
        for (name, value) in changes {
            if let own = result[name]?.objectValue, let changes = value.objectValue {
                result[name] = .object(own.mergePatched(keepingNull: changes))
            } else {
                result[name] = value
            }
        }
        return result
    }
}
