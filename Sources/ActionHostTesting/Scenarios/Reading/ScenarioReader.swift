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
