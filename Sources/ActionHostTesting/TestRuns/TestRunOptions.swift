public import ActionHost
import Foundation

/// How tests are to be run.
public struct TestRunOptions: Sendable {
    public var actions = TestedActions.nearest
    /// Beside those of `actions.yaml`; scenarios may have others of the same names.
    public var secrets: ActionSecrets?
    /// Which tests are run, by `FILE › NAME`; nil for all.
    public var filter: TestFilter?
    public var snapshots = SnapshotStore.Policy.write
    /// How many scenarios, or JavaScript files, run at a time.
    public var parallelism = max(1, ProcessInfo.processInfo.activeProcessorCount)
    /// Whether no more tests begin when one has failed.
    public var stopsAtFailure = false
    /// Whether logins run in processes of their own where a scenario does not say.
    public var isIsolated = false
    /// The program of such processes.
    public var workerExecutable: String?
    /// Counts what runs of the actions, but for logins in processes of their own; nil: nothing does.
    public var coverage: CoverageRecorder?
    /// Changes the configuration of each host before it is made, of scenarios and of JavaScript files alike: the one place where a run can
    /// add to it. The scenario is nil for a JavaScript file.
    public var configure: @Sendable (_ configuration: inout ActionHostConfiguration, _ scenario: Scenario?) -> Void = { _, _ in }

    /// Makes the usual options.
    public init() {}
}
