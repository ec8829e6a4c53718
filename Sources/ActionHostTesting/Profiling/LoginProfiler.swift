import JavaScriptEngine
import Synchronization

/// Runs one login again and again, and says where its scripts spend their time.
///
/// ```swift
/// let profiler = LoginProfiler(catalog: try ActionCatalog(folder: "actions"))
/// let result = try await profiler.profile(event, for: .seconds(2))
/// print(ProfileText(result.profile, sources: profiler.sources).text)
/// ```
///
/// The engine looks at the stack of the running script at short intervals. Code runs in the engine's interpreter and its first compiler, which
/// know their lines: hot loops are slower than in production, and how the time divides between short functions is much the same.
public struct LoginProfiler: Sendable {
    /// What was run, and what was seen.
    public struct Result: Sendable {
        public var profile: ScriptProfile
        /// How often the login ran.
        public var logins: Int
        /// How long that took.
        public var duration: Duration
        /// What the last one came to.
        public var outcome: LoginOutcome
    }

    /// The time between two looks at the stack. The engine takes somewhat longer.
    public static let interval = Duration.microseconds(200)

    private let catalog: ActionCatalog
    private let configuration: ActionHostConfiguration

    /// - Parameter configuration: as for an ``ActionHost``; one machine is used, in a thread of this process.
    public init(catalog: ActionCatalog, configuration: ActionHostConfiguration = ActionHostConfiguration()) {
        self.catalog = catalog
        self.configuration = configuration
    }

    /// The texts of the catalog's files, by the names that profiles have for them.
    public var sources: [String: String] {
        let modules = catalog.actions.flatMap(\.modules)
        return Dictionary(catalog.actions.map { ($0.file, $0.source) } + modules.map { ($0.file, $0.source) }) { first, _ in first }
    }

    /// Runs the login until the time is over, at least once; one that fails is not run again.
    ///
    /// - Parameters:
    ///   - duration: how long; each login begins when the last one has ended.
    ///   - progress: called after each login, with the time that has passed.
    /// - Throws: ``ActionHostError`` when JavaScript cannot be run, and what ``ActionHost/login(_:isBrowserRemembered:observer:)`` throws.
    public func profile(
        _ event: PostLoginEvent, for duration: Duration, progress: (Duration) -> Void = { _ in }
    ) async throws -> Result {
        do throws(EngineError) {
            try VirtualMachine.prepareForSampling(every: Self.interval)
        } catch {
            throw ActionHostError(code: .engine, description: error.description)
        }
        let builder = SharedProfileBuilder(functions: await FunctionIndex(sources: sources))
        var configuration = configuration
        configuration.isolation = .thread
        configuration.machines = 1
        configuration.instruments = Instruments(takeSamples: { builder.add($0) })
        let host = try ActionHost(catalog: catalog, configuration: configuration)
        let start = ContinuousClock.now
        var logins = 0
        while true {
            let outcome = try await host.login(event)
            logins += 1
            let passed = start.duration(to: .now)
            progress(passed)
            if passed >= duration || outcome.isFailure {
                return Result(profile: try builder.makeProfile(), logins: logins, duration: passed, outcome: outcome)
            }
        }
    }
}

extension LoginOutcome {
    fileprivate var isFailure: Bool {
        if case .failed = self { true } else { false }
    }
}
