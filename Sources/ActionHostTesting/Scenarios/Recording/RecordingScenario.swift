public import ActionHost
import Foundation
import PostLogin

/// A scenario made of a recorded login: what the login depended on, and what it came to.
///
/// ```swift
/// let result = try await LoginReplay(recording, catalog: catalog).run()
/// let scenario = try await RecordingScenario(recording, outcomes: result.outcomes, name: "a blocked plan", catalog: catalog)
/// try scenario.text.write(toFile: "actions/scenarios/blocked.scenario.yaml", atomically: true, encoding: .utf8)
/// ```
///
/// A scenario has no chance and no clock of its own. Values that come from these differ each time, so it expects that there are any; everything
/// else is expected to be as it was.
public struct RecordingScenario: Sendable {
    /// The text of a scenario's file, as YAML.
    public let text: String
    /// Why the scenario does not pass; empty when it does.
    public let problems: [String]

    /// - Parameters:
    ///   - outcomes: what the recording came to when it was run again.
    ///   - catalog: the actions, with which the scenario is tried.
    /// - Throws: ``DocumentError`` when no scenario can be made of it.
    public init(_ recording: LoginRecording, outcomes: [LoginOutcome], name: String, catalog: ActionCatalog) async throws {
        let recorded = outcomes.map { OutcomeSummary($0).snapshot }
        var exchanges = RecordedExchanges(recording)
        let builder = ScenarioBuilder(recording: recording, name: name, known: Set(catalog.actions.map(\.name)))
        let runner = ScenarioRunner(catalog: catalog)
        // Once to see what varies.
        let loose = recorded.map { summary -> JSONObject in ["outcome": summary["outcome"] ?? "completed"] }
        var first = await runner.run(try Self.scenario(builder.document(exchanges.exchanges, expecting: loose)))
        if !first.hasPassed {
            exchanges.ignoreQueries()
            first = await runner.run(try Self.scenario(builder.document(exchanges.exchanges, expecting: loose)))
        }
        let found = first.outcomes.map { OutcomeSummary($0).snapshot }
        let expected = recorded.enumerated().map { index, summary in
            found.indices.contains(index) && found[index]["outcome"] == summary["outcome"] ? Self.generalized(summary, by: found[index]) : summary
        }
        let document = builder.document(exchanges.exchanges, expecting: expected.map { ["exactly": .object(Self.withoutPlaces($0))] })
        let result = await runner.run(try Self.scenario(document))
        text = try ScenarioText.yaml(document)
        problems = result.problems.map(\.message) + exchanges.others.map { "\($0): the connection carried something else than HTTP" }
    }

    private static func scenario(_ document: JSONObject) throws -> Scenario {
        let file = try ScenarioFile(parsing: document.jsonText, path: "recorded.scenario.json")
        guard let scenario = file.scenarios.first else { throw DocumentError(message: "the recording makes no scenario") }
        return scenario
    }

    /// Lines of files, which every edit moves, are not expected.
    private static func withoutPlaces(_ summary: JSONObject) -> JSONObject {
        JSONObject(
            summary.map { name, value in
                let text: JSONValue? =
                    switch name {
                    case "denial": value["description"]
                    case "failure": value["message"]
                    default: .none
                    }
                return (name, text ?? value)
            })
    }

    /// The values that are the same in both; where they are not, whatever is there.
    private static func generalized(_ recorded: JSONObject, by found: JSONObject) -> JSONObject {
        JSONObject(recorded.map { name, value in (name, generalized(value, by: found[name])) })
    }

    private static func generalized(_ recorded: JSONValue, by found: JSONValue?) -> JSONValue {
        guard let found, found != recorded else { return recorded }
        switch (recorded, found) {
        case (.object(let old), .object(let new)): return .object(generalized(old, by: new))
        case (.array(let old), .array(let new)) where old.count == new.count: return .array(zip(old, new).map { generalized($0, by: $1) })
        default: return ["$any": true]
        }
    }
}

/// The members of a scenario's file.
private struct ScenarioBuilder {
    let recording: LoginRecording
    let name: String
    /// The names of the actions that are there.
    let known: Set<String>

    func document(_ network: [NetworkExchange], expecting expectations: [JSONObject]) -> JSONObject {
        let actions = recording.legs.first?.actions ?? []
        var members: JSONObject = ["name": .string(name), "actions": .array(actions.map { .string($0.name) }), "event": RecordedEvent(recording.event).json]
        if let time = recording.legs.first?.tape?.dates.first ?? recording.legs.first?.outside.firstDate {
            members["now"] = .string(ISOTime.text(milliseconds: time))
        }
        members["secrets"] = secrets(actions)
        let settings = recording.settings
        if !settings.environment.isEmpty {
            members["environment"] = .object(JSONObject(settings.environment.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
        }
        if !network.isEmpty { members["network"] = .array(network.map(\.json)) }
        if settings.hasUsers { members["users"] = RecordedUsers(recording).json }
        if recording.isBrowserRemembered { members["remembered_browser"] = true }
        members["enabled_factors"] = settings.enabledFactors.map { .array($0.map { .string($0) }) }
        members["limits"] = limits
        if let first = expectations.first { members["expect"] = .object(first) }
        let steps = zip(recording.legs.indices, recording.legs).dropFirst().map { index, leg in
            step(leg, after: recording.legs[index - 1], expecting: expectations.indices.contains(index) ? expectations[index] : nil)
        }
        if !steps.isEmpty { members["steps"] = .array(steps) }
        return members
    }

    /// Placeholders: whoever wants others replaces them here.
    private func secrets(_ actions: [RecordedAction]) -> JSONValue? {
        var secrets: JSONObject = [:]
        for action in actions where known.contains(action.name) {
            if !action.secrets.isEmpty { secrets[action.name] = texts(action.secrets) }
            for module in action.modules where !module.secrets.isEmpty { secrets["actions:\(module.name)"] = texts(module.secrets) }
        }
        return secrets.isEmpty ? nil : .object(secrets)
    }

    private func texts(_ map: [String: String]) -> JSONValue { .object(JSONObject(map.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })) }

    /// Those of a login that did not keep them.
    private var limits: JSONValue? {
        let kinds = recording.legs.compactMap { $0.outcome["failure"]?["kind"]?.stringValue }
        let settings = recording.settings
        if kinds.contains("timeout") { return ["time": .string("\(Int64(settings.limits.time.milliseconds))ms")] }
        guard kinds.contains("limit"), !settings.bounds.isEmpty else { return nil }
        return .object(JSONObject(settings.bounds.sorted { $0.key < $1.key }.map { ($0.key, .number(Double($0.value))) }))
    }

    private func step(_ leg: RecordedLeg, after last: RecordedLeg, expecting expectation: JSONObject?) -> JSONValue {
        var members: JSONObject = [:]
        var back = leg.userReturn ?? [:]
        if let prompt = back["prompt"] {
            back["form"] = prompt
            back["prompt"] = nil
        }
        // The state is another one each time.
        for place in ["query", "body"] {
            guard var parameters = back[place]?.objectValue else { continue }
            parameters["state"] = nil
            if let token = ReturnedPageToken(in: parameters, state: last.state) {
                parameters[token.name] = nil
                back["session_token"] = token.json(secrets: secretNames(of: last), isInBody: place == "body")
            }
            back[place] = parameters.isEmpty ? Optional.none : .object(parameters)
        }
        if !back.isEmpty { members["return"] = .object(back) }
        if let time = leg.tape?.dates.first ?? leg.outside.firstDate { members["now"] = .string(ISOTime.text(milliseconds: time)) }
        members["expect"] = expectation.map { .object($0) }
        return .object(members)
    }

    private func secretNames(of leg: RecordedLeg) -> [String] {
        let action = leg.outcome["suspension"]?["action"]?.stringValue
        return leg.actions.first { $0.name == action }?.secrets.keys.sorted() ?? []
    }
}

/// A token that a page has signed, among what came back from it.
private struct ReturnedPageToken {
    let name: String
    private let claims: JSONObject

    init?(in parameters: JSONObject, state: String?) {
        for (name, value) in parameters {
            let parts = value.stringValue?.split(separator: ".") ?? []
            guard parts.count == 3, let data = Self.data(base64URL: parts[1]), let claims = (try? JSONValue(parsing: data))?.objectValue,
                claims["state"]?.stringValue == state, state != nil
            else { continue }
            (self.name, self.claims) = (name, claims)
            return
        }
        return nil
    }

    /// The token as a scenario has it signed. Which secret signs it, the recording cannot know: the name tells most.
    func json(secrets: [String], isInBody: Bool) -> JSONValue {
        let likely = secrets.first { name in ["secret", "redirect", "session", "token", "page"].contains { name.lowercased().contains($0) } }
        var members: JSONObject = ["secret": .string(likely ?? secrets.first ?? "SECRET")]
        let payload = JSONObject(claims.filter { !["iss", "sub", "iat", "exp", "state"].contains($0.0) })
        if !payload.isEmpty { members["payload"] = .object(payload) }
        if name != "session_token" { members["name"] = .string(name) }
        if isInBody { members["in"] = "body" }
        return .object(members)
    }

    private static func data(base64URL text: Substring) -> Data? {
        let standard = text.replacing("-", with: "+").replacing("_", with: "/")
        return Data(base64Encoded: standard + String(repeating: "=", count: (4 - standard.count % 4) % 4))
    }
}
