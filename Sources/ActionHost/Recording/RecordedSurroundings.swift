import Foundation
import PostLogin

/// What a host's recordings have in common: its actions with their secrets, and its settings.
struct RecordedSurroundings: Sendable {
    let actions: [Action]
    let settings: RecordedSettings

    init(_ catalog: ActionCatalog, _ configuration: ActionHostConfiguration, _ limits: ActionLimits, _ network: NetworkSettings) {
        actions = catalog.actions
        settings = RecordedSettings(
            timeLimitMilliseconds: limits.time.milliseconds, cpuLimitMilliseconds: limits.cpu.milliseconds, memoryLimit: limits.memory,
            bounds: Dictionary(uniqueKeysWithValues: limits.bounds.map { ($0.key.rawValue, $0.value) }),
            allowsEval: configuration.allowsEval ?? catalog.settings.allowsEval ?? true,
            allowsWebAssembly: configuration.allowsWebAssembly ?? catalog.settings.allowsWebAssembly ?? true,
            enabledFactors: configuration.enabledFactors?.sorted(),
            environment: catalog.settings.environment.merging(configuration.environment) { _, own in own },
            functions: configuration.functions.keys.sorted(), hasUsers: configuration.users != nil,
            network: RecordedSettings.Network(
                mode: (network.mode ?? .open).rawValue, allow: network.allow.map(\.text), deny: network.deny.map(\.text),
                routes: network.routes.map(\.text)),
            suspensionLifetimeMilliseconds: configuration.suspensionLifetime.milliseconds, timeZone: TimeZone.current.identifier,
            folder: catalog.folder)
    }

    /// The secrets of all actions and modules, and of an event, by names that tell them apart.
    func secrets(_ event: PostLoginEvent?) -> [(name: String, value: String)] {
        let own = actions.flatMap { $0.secrets.sorted { $0.key < $1.key } }
        let shared = actions.flatMap(\.modules).flatMap { $0.secrets.sorted { $0.key < $1.key } }
        let given = (event?.secrets ?? [:]).compactMap { name, value in value.stringValue.map { (name, $0) } }
        return (own + shared + given).map { ($0.0, $0.1) }
    }

    func redactor(_ event: PostLoginEvent?) -> SecretRedactor {
        SecretRedactor(Dictionary(secrets(event).map { ($0.name, $0.value) }) { first, _ in first })
    }

    /// A placeholder for each value: of two secrets with the same name, the later one's has a number.
    func placeholders(_ event: PostLoginEvent?) -> [String: String] {
        var placeholders: [String: String] = [:]
        var taken: Set<String> = []
        for (name, value) in secrets(event) where placeholders[value] == nil {
            var (placeholder, number) = (SecretPlaceholder.make(for: name, value: value), 2)
            while taken.contains(placeholder), number < 100 {
                placeholder = SecretPlaceholder.make(for: "\(name) \(number)", value: value)
                number += 1
            }
            taken.insert(placeholder)
            placeholders[value] = placeholder
        }
        return placeholders
    }
}
