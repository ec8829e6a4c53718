import ActionHost
import Foundation
import PostLogin

/// Reads scenarios from the documents of a file.
struct ScenarioReader {
    let path: String

    /// What a scenario can have, as docs/testing.md explains it.
    static let keys = [
        "name", "actions", "event", "now", "secrets", "configuration", "environment", "network", "users", "remembered_browser", "enabled_factors",
        "limits", "isolation", "realm", "expect", "steps", "skip",
    ]

    /// The scenarios of a document: itself, or those of its list `scenarios`, which have what the document says beside the list.
    func scenarios(_ document: DocumentValue) throws(DocumentError) -> [Scenario] {
        guard let members = document.members, let list = members.first(where: { $0.name == "scenarios" }) else {
            return [try scenario(document, at: "")]
        }
        guard let elements = list.value.elements else {
            throw DocumentError(line: list.line, message: "scenarios has to be a list, found \(list.value.kind)")
        }
        let shared = members.filter { $0.name != "scenarios" }
        let known = Self.keys.filter { !["name", "steps", "skip"].contains($0) } + ["scenarios"]
        _ = try MapReader(document, at: "", known: known)
        var scenarios: [Scenario] = []
        for (index, element) in elements.enumerated() {
            let place = "scenarios[\(index)]"
            guard let own = element.members else {
                throw DocumentError(line: element.line, message: "\(place) has to be a map of names and values, found \(element.kind)")
            }
            let inherited = shared.filter { member in !own.contains { $0.name == member.name } }
            scenarios.append(try scenario(DocumentValue(.map(own + inherited), line: element.line), at: place))
        }
        return scenarios
    }

    private func scenario(_ value: DocumentValue, at place: String) throws(DocumentError) -> Scenario {
        let map = try MapReader(value, at: place, known: Self.keys)
        let stem = ScenarioFile.stem(of: path)
        guard let name = try map.words("name") ?? (place.isEmpty ? stem : nil) else { throw map.problem("name", "is missing") }
        var scenario = Scenario(name, event: try event(map))
        scenario.file = path
        scenario.line = value.line
        scenario.actions = try map.texts("actions")
        scenario.clock = try clock(map)
        scenario.secrets = try secrets(map)
        scenario.configuration = try map.object("configuration") ?? [:]
        scenario.environment = try map.textMap("environment") ?? [:]
        for (index, exchange) in (try map.list("network") ?? []).enumerated() {
            scenario.network.append(try NetworkExchange(exchange, at: map.path(of: "network[\(index)]")))
        }
        scenario.users = try users(map)
        scenario.isBrowserRemembered = try map.flag("remembered_browser") ?? false
        scenario.enabledFactors = try map.texts("enabled_factors").map(Set.init)
        if let limits = map.value("limits") { scenario.limits = try ScenarioLimits(limits, at: map.path(of: "limits")) }
        scenario.isIsolated = try choice("isolation", ["thread", "process"], map).map { $0 == "process" }
        scenario.realm = try choice("realm", RealmPolicy.allCases.map(\.rawValue), map).flatMap(RealmPolicy.init(rawValue:))
        scenario.expectation = try map.value("expect").map { value throws(DocumentError) in
            try OutcomeExpectation(value, at: map.path(of: "expect"))
        }
        for (index, step) in (try map.list("steps") ?? []).enumerated() {
            scenario.steps.append(try ScenarioStep(step, at: map.path(of: "steps[\(index)]")))
        }
        if let skip = map.json("skip"), skip != false { scenario.skipReason = skip.stringValue ?? "" }
        return scenario
    }

    // MARK: - What a login begins with

    /// A fixture's name, a file's, a map that says which and what is to be different, or the event itself.
    private func event(_ map: MapReader) throws(DocumentError) -> PostLoginEvent {
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

    private func json(_ name: String, _ map: MapReader, _ key: String) throws(DocumentError) -> JSONValue {
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

    private func resolved(_ name: String) -> String {
        if name.hasPrefix("/") { return name }
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        return folder.isEmpty ? path.hasPrefix("/") ? "/\(name)" : name : "\(folder)/\(name)"
    }

    private func clock(_ map: MapReader) throws(DocumentError) -> LoginClock {
        guard let text = try map.words("now") else { return .fixed(milliseconds: Scenario.defaultTime) }
        return text == "system" ? .system : .fixed(milliseconds: try map.time("now") ?? Scenario.defaultTime)
    }

    private func secrets(_ map: MapReader) throws(DocumentError) -> ActionSecrets {
        guard let value = map.value("secrets") else { return ActionSecrets() }
        if let name = value.text {
            do throws(CatalogError) {
                return try ActionSecrets(file: resolved(name))
            } catch {
                throw map.problem("secrets", "names a file that cannot be used: \(error)")
            }
        }
        var secrets = ActionSecrets(path: path)
        for (name, value) in try map.object("secrets") ?? [:] {
            switch value {
            case .object(let own):
                for (key, value) in own { secrets.byAction[name, default: [:]][key] = try secret(value, "secrets.\(name).\(key)", map) }
            default: secrets.shared[name] = try secret(value, "secrets.\(name)", map)
            }
        }
        return secrets
    }

    private func secret(_ value: JSONValue, _ place: String, _ map: MapReader) throws(DocumentError) -> String {
        switch value {
        case .string(let text): return text
        case .number, .bool: return value.jsonText
        default: throw map.problem(place, "has to be a text, found \(value.kindDescription)")
        }
    }

    private func users(_ map: MapReader) throws(DocumentError) -> UserDirectoryContents? {
        guard let value = map.value("users") else { return nil }
        let contents = try value.text.map { name throws(DocumentError) in try json(name, map, "users") } ?? value.json
        do throws(UserDirectoryError) {
            return try UserDirectoryContents(json: contents)
        } catch {
            throw map.problem("users", "is no user directory: \(error)")
        }
    }

    private func choice(_ name: String, _ choices: [String], _ map: MapReader) throws(DocumentError) -> String? {
        guard let text = try map.text(name) else { return nil }
        guard choices.contains(text) else { throw map.problem(name, "has to be \(choices.joined(separator: " or ")); found \(text)") }
        return text
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

extension ScenarioLimits {
    init(_ value: DocumentValue, at path: String) throws(DocumentError) {
        let map = try MapReader(value, at: path, known: ["time", "cpu", "memory"] + ActionBound.allCases.map(\.rawValue))
        self.init()
        time = try map.duration("time")
        cpu = try map.duration("cpu")
        if let text = try map.words("memory") {
            guard let bytes = Quantity.bytes(text) else { throw map.problem("memory", "has to be a size, like 128MB; found \(text)") }
            memory = bytes
        }
        for bound in ActionBound.allCases {
            guard let text = try map.words(bound.rawValue) else { continue }
            guard let value = bound.value(of: text) else { throw map.problem(bound.rawValue, "has to be \(bound.expectation); found \(text)") }
            bounds[bound] = value
        }
    }
}
