import ActionHost
import Foundation
import Logging
import PostLogin

/// The attacks of a group in worker processes of one host, with eight logins beside them.
struct ProcessRun {
    private static let workers = Neighbours.number + 2

    private let group: AttackGroup
    private let folder: AttackFolder
    private let host: ActionHost
    private let neighbours: Neighbours

    init(_ group: AttackGroup) async throws {
        self.group = group
        folder = try AttackFolder(attack: group.script)
        host = try Self.host(folder, group, workers: Self.workers)
        neighbours = Neighbours(host)
        // What a process makes once is made.
        try await Task.sleep(for: .milliseconds(500))
        _ = neighbours.takeReport()
    }

    /// Lets the last of the others come to their ends.
    func finish() async -> Neighbours.Report {
        await neighbours.stop()
        return neighbours.takeReport()
    }

    func run(_ attack: Attack) async throws -> (Measurement, Neighbours.Report) {
        var attacked = host
        var ownFolder: AttackFolder?
        if case .file(let source) = attack.script {
            let folder = try AttackFolder(attack: source)
            attacked = try Self.host(folder, group, workers: 1)
            ownFolder = folder
        }
        let before = ThisProcess.residentBytes
        let start = ContinuousClock.now
        let outcome = try await attacked.login(attack.event)
        var measurement = Measurement(outcome.json, wholeTime: start.duration(to: .now))
        withExtendedLifetime(ownFolder) {}
        // Half of those who were there meanwhile have come to their ends; the others are in the next report.
        try await Task.sleep(for: Witness.wait / 2)
        let report = neighbours.takeReport()
        measurement.growth = max(0, report.peakBytes - before)
        measurement.slowestNeighbour = report.slowest
        return (measurement, report)
    }

    private static func host(_ folder: AttackFolder, _ group: AttackGroup, workers: Int) throws -> ActionHost {
        var configuration = ActionHostConfiguration()
        configuration.isolation = .process(executable: Computer.executable)
        configuration.workers = workers
        configuration.timeLimit = group.limits.time
        configuration.cpuLimit = group.limits.cpu
        configuration.memoryLimit = group.limits.memory
        configuration.network = group.network
        // That workers are lost is what this is about.
        configuration.logger = Logger(label: "attacks") { _ in SwiftLogNoOpLogHandler() }
        return try ActionHost(catalog: ActionCatalog(folder: folder.actions), configuration: configuration)
    }
}
