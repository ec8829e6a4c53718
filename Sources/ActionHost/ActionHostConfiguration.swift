import Foundation
public import Logging

/// Limits and surroundings of an ``ActionHost``.
public struct ActionHostConfiguration: Sendable {
    /// Wall-clock time of one leg of a login. Nil: what `actions.yaml` says, else 20 s.
    public var timeLimit: Duration?
    /// CPU time of one leg. Nil: what `actions.yaml` says, else 1 s.
    public var cpuLimit: Duration?
    /// Bytes by which one leg may make the process grow. Nil: what `actions.yaml` says, else 128 MB.
    public var memoryLimit: Int?
    /// Counts and sizes. One that is missing: what `actions.yaml` says, else its ``ActionBound/defaultValue``.
    public var bounds: [ActionBound: Int] = [:]
    /// Whether scripts may make functions from texts, with `eval`, `Function` and its kin. Nil: what `actions.yaml` says, else true.
    public var allowsEval: Bool?
    /// Whether scripts have `WebAssembly`. Nil: what `actions.yaml` says, else true.
    public var allowsWebAssembly: Bool?
    /// Whether logins share realms. Nil: what `actions.yaml` says, else `fresh`.
    public var realm: RealmPolicy?
    /// Where actions may connect to. What it leaves open, `actions.yaml` decides, then the defaults: everywhere, within
    /// ``NetworkSettings/defaultCaps``.
    public var network = NetworkSettings()
    /// `process.env` of actions, beside what `actions.yaml` says. Nothing of the process's own environment is in it.
    public var environment: [String: String] = [:]
    /// Files in the folder of the actions that `fs` does not find, beside `actions.yaml` and what begins with a dot.
    public var hiddenFiles: [String] = []
    /// What scripts see as the time.
    public var clock: LoginClock = .system
    /// Whether logins run in threads of this process, or in processes of their own.
    public var isolation = Isolation.thread
    /// Worker processes, with isolation by processes: as many logins run at a time, those that wait for something included. Four for each
    /// core by default; each has about 20 MB of its own, beside libraries that all share.
    public var workers: Int = ProcessInfo.processInfo.activeProcessorCount * 4
    /// JavaScript machines, with isolation by threads: each on a thread of its own; one for each core by default.
    public var machines: Int = ProcessInfo.processInfo.activeProcessorCount
    /// Logins that may wait for a machine; one more is refused as `overloaded`.
    public var queueLimit: Int = 10_000
    /// Logins that one machine carries at a time, all but one of them waiting for something: 0.1 MB each.
    public var loginsPerMachine: Int = 2_000
    /// How long a suspended login may be resumed; 1 hour by default, as on Auth0.
    public var suspensionLifetime: Duration = .seconds(3600)
    /// How long a login that is being resumed is out of reach for others; if it comes to nothing, because the process dies, it can be
    /// resumed again afterwards. Nil: the time limit and 5 seconds, with a user directory also the time of its retries.
    public var resumeLease: Duration?
    /// What to do with a suspended login whose actions have changed meanwhile.
    public var changedActions: ChangedActionsPolicy = .resume
    /// The types of second factors that users can be asked for, of ``FactorRules/challengeTypes``. Nil: all.
    public var enabledFactors: Set<String>?
    /// Where suspended logins wait. Nil: in memory, so that they end with the process.
    public var store: (any LoginStore)?
    /// Where the users of logins live: with a directory, the host writes their updates itself, before it hands an outcome out. Nil: the
    /// embedding program writes the `userUpdate` of each outcome.
    public var users: (any UserDirectory)?
    /// How the host tries again when the directory says `rateLimited`. What a script asks of the directory is not tried again.
    public var userRetry = UserRetryPolicy()
    /// What issues the tokens of completed logins. Nil: nothing does, and outcomes have the claims alone.
    public var tokenIssuer: TokenIssuer?
    /// Functions of the embedding program's, as globals of every action.
    public var functions: [String: HostFunction] = [:]
    /// Where the host logs.
    public var logger = Logger(label: "actionhost")

    /// What looks at scripts while they run; with isolation by threads only.
    package var instruments: Instruments?

    public init() {}

    func resolved(with settings: CatalogSettings) -> (limits: ActionLimits, realm: RealmPolicy, network: NetworkSettings) {
        let defaults = ActionLimits()
        let limits = ActionLimits(
            time: timeLimit ?? settings.timeLimit ?? defaults.time, cpu: cpuLimit ?? settings.cpuLimit ?? defaults.cpu,
            memory: memoryLimit ?? settings.memoryLimit ?? defaults.memory, bounds: bounds.merging(settings.bounds) { own, _ in own })
        let defaultNetwork = NetworkSettings(caps: NetworkSettings.defaultCaps)
        return (limits, realm ?? settings.realm ?? .fresh, network.completed(by: settings.network).completed(by: defaultNetwork))
    }

    func pipelineSettings(_ limits: ActionLimits) -> PipelineSettings {
        let lease = limits.time + .seconds(5) + (users == nil ? .zero : userRetry.totalTime)
        return PipelineSettings(
            limits: limits, clock: clock, suspensionLifetime: suspensionLifetime, resumeLease: resumeLease ?? lease,
            changedActions: changedActions, enabledFactors: enabledFactors, users: LoginUsers(directory: users, retry: userRetry),
            tokenIssuer: tokenIssuer, logger: ActionHostLogger(logger))
    }

    func makeStore() throws(ActionHostError) -> any LoginStore {
        if let store { return store }
        return try SQLiteLoginStore()
    }
}
