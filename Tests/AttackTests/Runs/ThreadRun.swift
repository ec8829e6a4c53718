import Foundation
import PostLogin

/// The attacks of a group in threads: each in a program of its own, because not every one of them can be stopped there.
struct ThreadRun {
    /// The time limit where nothing else ends the login.
    private static let shortTime = Duration.milliseconds(600)

    let group: AttackGroup

    func run(_ attack: Attack) async throws -> Measurement {
        let source = if case .file(let source) = attack.script { source } else { group.script }
        let folder = try AttackFolder(attack: source)
        try folder.write(JSONValue.object(attack.event.members).jsonText, to: "event.json")
        let start = ContinuousClock.now
        let (status, output, errors) = try await Program.run(arguments(attack, folder), in: folder.path)
        let time = start.duration(to: .now)
        guard let outcome = try? JSONValue(parsing: output) else {
            return Measurement(status < 0 ? .processDied : nil, wholeTime: time, details: "status \(status): \(errors.prefix(1000))")
        }
        return Measurement(outcome, wholeTime: time)
    }

    private func arguments(_ attack: Attack, _ folder: AttackFolder) -> [String] {
        var time = group.limits.time
        if case .gap = attack.inThreads { time = min(time, Self.shortTime) }
        return [
            "run", "--actions", folder.actions, "--event", "event.json", "--format", "json", "--isolation", "thread",
            "--time-limit", "\(Int(time.milliseconds))ms", "--cpu-limit", "\(Int(group.limits.cpu.milliseconds))ms",
            "--memory-limit", "\(group.limits.memory >> 20)MB",
        ] + group.network.words
    }
}
