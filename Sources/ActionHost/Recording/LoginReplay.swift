import Foundation
public import PostLogin

/// Runs a recorded login again, without network, users and waiting: everything that came from outside comes from the recording, in its order.
///
/// ```swift
/// let replay = LoginReplay(try LoginRecording(file: "login.recording.json"), catalog: try ActionCatalog(folder: "actions"))
/// let result = try await replay.run()
/// if !result.isIdentical { result.differences.forEach { print($0) } }
/// ```
public struct LoginReplay: Sendable {
    public let recording: LoginRecording
    private let catalog: ActionCatalog
    private let hasSecrets: Bool
    private let configuration: ActionHostConfiguration

    /// What became of it.
    public struct Result: Sendable {
        /// A leg each; fewer than recorded when the login went another way.
        public var outcomes: [LoginOutcome] = []
        public var timeline = LoginTimeline()
        public var differences: [ReplayDifference] = []
        /// Whether every outcome, and every request on the way, is the recorded one.
        public var isIdentical: Bool { differences.allSatisfy { $0.kind == .note } }
    }

    /// - Parameters:
    ///   - catalog: the actions as they are now; those of other names than the recorded ones do not run.
    ///   - hasSecrets: whether the catalog's secrets are those of the login. Otherwise placeholders take their places, as in the recording.
    ///   - configuration: isolation and logging; what the login depends on is taken from the recording.
    public init(
        _ recording: LoginRecording, catalog: ActionCatalog, hasSecrets: Bool = false,
        configuration: ActionHostConfiguration = ActionHostConfiguration()
    ) {
        self.recording = recording
        self.catalog = catalog
        self.hasSecrets = hasSecrets
        self.configuration = configuration
    }

    /// Runs the login.
    ///
    /// - Throws: ``RecordingError`` when the recording is not whole, ``ActionHostError`` when JavaScript cannot be run here.
    public func run() async throws -> Result {
        if let gap = recording.gaps.first { throw RecordingError(code: .gap, description: "the login cannot be run again: \(gap)") }
        var result = Result()
        let actions = arrange(&result)
        noteSurroundings(&result)
        let host = try ActionHost(
            catalog: ActionCatalog(actions: actions, settings: CatalogSettings(), folder: catalog.folder), configuration: makeConfiguration())
        let placeholders = placeholders(actions)
        let substitution = SecretSubstitution(placeholders)
        // What came from outside has the placeholders of the recording, where then it had the secrets.
        let restoration = SecretSubstitution(
            hasSecrets ? Dictionary(placeholders.map { ($0.value, $0.key) }) { first, _ in first } : [:])
        var state: String?
        var files = FileChanges()
        for (index, leg) in recording.legs.enumerated() {
            let given = restoration.apply(coded: leg)
            let observer = LoginObserver(replaying: given)
            let outcome: LoginOutcome
            do {
                if let back = given.userReturn {
                    guard let current = state else {
                        result.differences.append(ReplayDifference(.outcome, leg: index + 1, "the recorded login went on here, and this one has ended"))
                        break
                    }
                    outcome = try await host.resume(state: current, returning: UserReturn(members: back), observer: observer)
                } else {
                    outcome = try await host.login(
                        PostLoginEvent(members: restoration.apply(recording.event.members)), isBrowserRemembered: recording.isBrowserRemembered, observer: observer)
                }
            } catch let error as ActionHostError where index > 0 {
                result.differences.append(ReplayDifference(.outcome, leg: index + 1, "the login cannot go on: \(error)"))
                break
            }
            result.outcomes.append(outcome)
            result.timeline.legs += observer.timeline.legs
            result.differences += compare(leg, outcome, observer, substitution, number: index + 1)
            files.add(leg.tape, observer.lastLeg.observation?.tape)
            if case .suspended(let suspension) = outcome { state = suspension.state } else { state = nil }
        }
        let place = result.differences.lastIndex { $0.kind == .source }.map { $0 + 1 } ?? 0
        result.differences.insert(contentsOf: files.differences(in: catalog.folder), at: place)
        return result
    }

    // MARK: - What it runs with

    /// The recorded actions as they are now, in the recorded order.
    private func arrange(_ result: inout Result) -> [Action] {
        let recorded = recording.legs.first?.actions ?? []
        var actions: [Action] = []
        for known in recorded {
            guard var action = catalog.actions.first(where: { $0.name == known.name }) else {
                result.differences.append(ReplayDifference(.source, "the action \(known.name) is not there any more"))
                continue
            }
            result.differences += known.changes(to: action).map { ReplayDifference(.source, $0) }
            if !hasSecrets {
                action.secrets = known.secrets
                for index in action.modules.indices {
                    action.modules[index].secrets = known.modules.first { $0.name == action.modules[index].name }?.secrets ?? [:]
                }
            }
            actions.append(action)
        }
        for action in catalog.actions where !recorded.contains(where: { $0.name == action.name }) {
            result.differences.append(ReplayDifference(.note, "the action \(action.name) is not in the recording, and did not run"))
        }
        for (index, leg) in recording.legs.enumerated().dropFirst() where leg.actions.map(\.sha256) != recorded.map(\.sha256) {
            result.differences.append(ReplayDifference(.note, leg: index + 1, "the actions were changed between the legs of the recording"))
        }
        return actions
    }

    private func noteSurroundings(_ result: inout Result) {
        if TimeZone.current.identifier != recording.settings.timeZone {
            result.differences.append(
                ReplayDifference(.note, "the time zone was \(recording.settings.timeZone), and is \(TimeZone.current.identifier) here"))
        }
        for name in recording.unrepeatable {
            result.differences.append(ReplayDifference(.note, "\(name) gives something new each time: what depends on it differs"))
        }
    }

    private func makeConfiguration() -> ActionHostConfiguration {
        var configuration = configuration
        let settings = recording.settings
        let limits = settings.limits
        // Only a login that was stopped depends on how fast the machine is.
        let wasStopped = recording.legs.contains { leg in
            ["timeout", "cpu", "memory"].contains(leg.outcome["failure"]?["kind"]?.stringValue)
        }
        configuration.machines = 1
        configuration.workers = 1
        configuration.timeLimit = wasStopped ? limits.time : max(limits.time, .seconds(60))
        configuration.cpuLimit = wasStopped ? limits.cpu : limits.cpu * 10
        configuration.memoryLimit = limits.memory
        configuration.bounds = limits.bounds
        configuration.allowsEval = settings.allowsEval
        configuration.allowsWebAssembly = settings.allowsWebAssembly
        configuration.realm = .fresh
        configuration.network = NetworkSettings(mode: NetworkMode.none)
        configuration.environment = settings.environment
        configuration.suspensionLifetime = settings.suspensionLifetime
        configuration.enabledFactors = settings.enabledFactors.map(Set.init)
        configuration.store = nil
        configuration.users = settings.hasUsers ? InMemoryUserDirectory(UserDirectoryContents(users: [], roles: [])) : nil
        configuration.tokenIssuer = nil
        for name in settings.functions {
            configuration.functions[name] = { _ in throw RecordingError(code: .gap, description: "\(name) is not called in a replay") }
        }
        return configuration
    }

    /// Placeholders for the secrets that the actions have now: those of the recording, so that what is compared has the same.
    private func placeholders(_ actions: [Action]) -> [String: String] {
        var placeholders: [String: String] = [:]
        func note(_ secrets: [String: String], _ recorded: [String: String]) {
            for (name, value) in secrets { placeholders[value] = recorded[name] ?? SecretPlaceholder.make(for: name, value: value) }
        }
        for action in actions {
            let known = recording.legs.first?.actions.first { $0.name == action.name }
            note(action.secrets, known?.secrets ?? [:])
            for module in action.modules { note(module.secrets, known?.modules.first { $0.name == module.name }?.secrets ?? [:]) }
        }
        return placeholders
    }

    // MARK: - What differs

    private func compare(
        _ leg: RecordedLeg, _ outcome: LoginOutcome, _ observer: LoginObserver, _ substitution: SecretSubstitution, number: Int
    ) -> [ReplayDifference] {
        let found = substitution.apply(ComparableOutcome.json(outcome))
        var differences = JSONDifference.lines(from: .object(leg.outcome), to: .object(found)).map { ReplayDifference(.outcome, leg: number, $0) }
        let last = observer.lastLeg
        if let recorded = leg.tape, let tape = last.observation?.tape {
            let requests = TapeComparison(recorded, substitution.apply(coded: tape))
            differences += requests.added.map { ReplayDifference(.request, leg: number, "a request that was not recorded: \($0)") }
            differences += requests.missing.map { ReplayDifference(.request, leg: number, "a recorded request is not made: \($0)") }
            // A placeholder gives another signature than the secret.
            let kind: ReplayDifference.Kind = hasSecrets || !leg.hasSecrets ? .request : .note
            differences += requests.altered.map { ReplayDifference(kind, leg: number, "another request than the recorded one: \($0)") }
            if let gap = tape.gap { differences.append(ReplayDifference(.course, leg: number, gap)) }
        }
        differences += last.departures.map { ReplayDifference($0.kind == .readings ? .note : .course, leg: number, $0.description) }
        return differences
    }
}

extension RecordedLeg {
    fileprivate var hasSecrets: Bool { actions.contains { !$0.secrets.isEmpty || $0.modules.contains { !$0.secrets.isEmpty } } }
}
