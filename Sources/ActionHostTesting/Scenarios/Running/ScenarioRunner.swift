public import ActionHost
import Foundation
import Logging
import PostLogin

/// Runs scenarios: each against a host of its own, with a network and a store of its own.
///
/// ```swift
/// let runner = ScenarioRunner(catalog: try ActionCatalog(folder: "actions"))
/// for scenario in try ScenarioFile("actions/20-roles.scenario.yaml").scenarios {
///     let result = await runner.run(scenario)
///     for problem in result.problems { print(problem.message) }
/// }
/// ```
///
/// May be used from many tasks at once.
public struct ScenarioRunner: Sendable {
    /// The actions, with their secrets; a scenario may run some of them only, and bring secrets of its own.
    public var catalog: ActionCatalog
    /// The program whose processes logins run in where a scenario wants one: `actionhost`, or one that calls `WorkerProcess.serveIfAsked()`.
    /// Nil: such scenarios fail.
    public var workerExecutable: String?
    /// Whether logins run in processes of their own where a scenario does not say.
    public var isIsolated = false
    /// The snapshots of scenarios that have them. Nil: such scenarios fail.
    public var snapshots: SnapshotStore?
    /// Changes the configuration of each host before it is made: the one place where a run of tests can add to it.
    public var configure: @Sendable (_ configuration: inout ActionHostConfiguration, _ scenario: Scenario?) -> Void = { _, _ in }

    /// Makes a runner of the actions of a catalog.
    public init(catalog: ActionCatalog, workerExecutable: String? = nil, snapshots: SnapshotStore? = nil) {
        self.catalog = catalog
        self.workerExecutable = workerExecutable
        self.snapshots = snapshots
    }

    /// Runs a scenario from its beginning to its last step, or to the first that cannot follow.
    public func run(_ scenario: Scenario) async -> ScenarioResult {
        let start = ContinuousClock.now
        var result: ScenarioResult
        do {
            let catalog = try self.catalog(for: scenario)
            let network = try await RecordedNetwork(scenario.network)
            var run = ScenarioRun(scenario: scenario, catalog: catalog, network: network, runner: self)
            await run.run()
            await network.shutDown()
            result = run.result
        } catch {
            result = ScenarioResult(scenario: scenario, problems: [ScenarioProblem(message: "\(error)")])
        }
        result.duration = start.duration(to: .now)
        return result
    }

    private func catalog(for scenario: Scenario) throws(CatalogError) -> ActionCatalog {
        var catalog = try self.catalog.adding(scenario.secrets)
        if let names = scenario.actions { catalog = try catalog.only(names) }
        for index in catalog.actions.indices { catalog.actions[index].configuration.merge(scenario.configuration) }
        return catalog
    }

    /// What every host of a test has: nothing of this machine's network, and no more threads than one login needs.
    func configuration(for scenario: Scenario, _ network: RecordedNetwork, _ surroundings: ScenarioSurroundings) throws -> ActionHostConfiguration {
        var configuration = ActionHostConfiguration()
        configuration.machines = 1
        configuration.workers = 1
        configuration.network.routes = network.routes
        configuration.clock = surroundings.clock
        configuration.store = surroundings.store
        configuration.users = surroundings.users
        configuration.environment = scenario.environment
        configuration.enabledFactors = scenario.enabledFactors
        configuration.timeLimit = scenario.limits.time
        configuration.cpuLimit = scenario.limits.cpu
        configuration.memoryLimit = scenario.limits.memory
        configuration.bounds = scenario.limits.bounds
        configuration.realm = scenario.realm
        configuration.logger = .silent
        if scenario.isIsolated ?? isIsolated {
            guard let workerExecutable else {
                throw ScenarioProblemError(message: "isolation: process needs a program for its processes, and this runner has none")
            }
            configuration.isolation = .process(executable: workerExecutable)
        }
        configure(&configuration, scenario)
        return configuration
    }
}

/// What the steps of a scenario have in common.
struct ScenarioSurroundings: Sendable {
    var clock: LoginClock
    let store: any LoginStore
    let users: InMemoryUserDirectory?
}

/// Why a scenario cannot be run.
struct ScenarioProblemError: Error, CustomStringConvertible {
    let message: String
    var description: String { message }
}
