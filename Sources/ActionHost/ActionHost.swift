public import PostLogin

/// Runs a folder of unmodified post-login actions for a login server.
///
/// ```swift
/// let host = try await ActionHost(actions: "actions")
/// switch try await host.login(event) {
/// case .completed(let login): issueTokens(login.idTokenClaims, login.accessTokenClaims, login.scopes)
/// case .denied(let denial): refuse(denial.error, denial.description)
/// case .suspended(let waiting): ask(waiting.interaction, waiting.state)
/// case .failed(let failed): refuse("access_denied", failed.message)
/// }
/// ```
///
/// Safe to call from any task, thousands at a time. JavaScript runs on threads of the host's own; cancelling the task of a login stops it.
/// Each outcome carries the part of the user's update that is due: write it before you answer, unless the host has a ``UserDirectory`` and
/// has written it already (``ActionHostConfiguration/users``).
public final class ActionHost: Sendable {
    private let pipeline: Pipeline
    private let metrics = HostMetrics()
    private let logger: ActionHostLogger
    /// What recordings need, made for the logins that are observed.
    private let makeSurroundings: @Sendable () -> RecordedSurroundings

    /// Reads the actions of a folder and makes ready to run them.
    ///
    /// - Parameters:
    ///   - folder: a folder of `.js` files, with or without an `actions.yaml`.
    ///   - isolation: threads or processes; nil for what the configuration says.
    ///   - configuration: limits and surroundings; what it leaves open, `actions.yaml` decides, then the defaults.
    /// - Throws: ``CatalogError`` when the folder cannot be used, ``ActionHostError`` when JavaScript cannot be run here.
    public convenience init(
        actions folder: String, isolation: Isolation? = nil, configuration: ActionHostConfiguration = ActionHostConfiguration()
    ) async throws {
        var configuration = configuration
        if let isolation { configuration.isolation = isolation }
        try self.init(catalog: try ActionCatalog(folder: folder), configuration: configuration)
    }

    /// Makes ready to run the actions of a catalog.
    ///
    /// - Throws: ``ActionHostError`` when JavaScript cannot be run in this process.
    public init(
        catalog: ActionCatalog, configuration: ActionHostConfiguration = ActionHostConfiguration()
    ) throws(ActionHostError) {
        let catalog = configuration.instruments?.coverage.map(catalog.instrumented) ?? catalog
        let resolved = configuration.resolved(with: catalog.settings)
        logger = ActionHostLogger(configuration.logger)
        makeSurroundings = { RecordedSurroundings(catalog, configuration, resolved.limits, resolved.network) }
        pipeline = Pipeline(
            actions: catalog.actions, settings: configuration.pipelineSettings(resolved.limits),
            worker: try configuration.makeWorker(resolved.limits, resolved.realm, resolved.network, for: catalog),
            store: try configuration.makeStore(), cache: SharedCache())
    }

    deinit { pipeline.worker.shutDown() }

    /// What the kernel refused of the sandbox that worker processes are to run in, a line each; empty when all of it is in force, and with
    /// isolation by threads.
    public var sandboxRefusals: [String] { pipeline.worker.sandboxRefusals }

    /// Runs a login from its beginning to its end or its next suspension.
    ///
    /// - Parameters:
    ///   - event: who logs in, to what, and how.
    ///   - isBrowserRemembered: whether an earlier login of this user said ``CompletedLogin/remembersBrowser``, and the browser still has the
    ///     cookie that you gave it then. It spares the challenge of `multifactor.enable` where the action allows it.
    ///   - observer: watches the login, to record or to explain it; nil costs nothing.
    /// - Throws: ``ActionHostError`` when the host cannot take the login, such as `overloaded`; `CancellationError` when the task was
    ///   cancelled. What an action does wrong is no error but the outcome `failed`.
    public func login(
        _ event: PostLoginEvent, isBrowserRemembered: Bool = false, observer: LoginObserver? = nil
    ) async throws -> LoginOutcome {
        guard let observer else {
            return try await observe("login") { try await pipeline.begin(event, isBrowserRemembered: isBrowserRemembered) }
        }
        observer.beginLeg()
        let outcome = try await observe("login") {
            try await pipeline.observed(by: observer).begin(event, isBrowserRemembered: isBrowserRemembered)
        }
        observer.endLeg(outcome, of: RecordedBeginning(event: event, isBrowserRemembered: isBrowserRemembered), nil, makeSurroundings())
        return outcome
    }

    /// Goes on with a suspended login when its user has come back from another page.
    ///
    /// - Parameters:
    ///   - state: the state of the ``Suspension``, good for one time.
    ///   - request: the request to `/continue`, as scripts see it in `event.request`: `method`, `hostname`, `ip`, `query`, `body`.
    ///     What it leaves out of hostname, address and browser is taken from the login's first request.
    /// - Throws: as ``resume(state:returning:observer:)``.
    public func resume(state: String, request: PostLoginEvent.Request = PostLoginEvent.Request()) async throws -> LoginOutcome {
        try await resume(state: state, returning: UserReturn(request: request))
    }

    /// Goes on with a suspended login when its user has done what it waits for.
    ///
    /// ```swift
    /// try await host.resume(state: state, returning: UserReturn(request: request, factor: FactorResult(type: "otp")))
    /// ```
    ///
    /// - Parameters:
    ///   - state: the state of the ``Suspension``, good for one time.
    ///   - back: the user's request, and the form's result or the factor when the login waits for one.
    ///   - observer: watches the login, to record or to explain it; nil costs nothing.
    /// - Throws: ``ActionHostError`` with `unknownState`, `expiredState`, `beingResumed`, `otherState`, `unfitReturn`, `missingAction`,
    ///   `changedActions`, `tampered`, `format` or `users`; nothing has changed then. ``EventError`` when a member of the request has the
    ///   wrong type. Otherwise as ``login(_:isBrowserRemembered:observer:)``; the login then still waits.
    public func resume(state: String, returning back: UserReturn, observer: LoginObserver? = nil) async throws -> LoginOutcome {
        guard let observer else { return try await observe("resume") { try await pipeline.resume(state: state, back) } }
        observer.beginLeg()
        let outcome = try await observe("resume") { try await pipeline.observed(by: observer).resume(state: state, back) }
        observer.endLeg(outcome, of: nil, (state, back), makeSurroundings())
        return outcome
    }

    /// Takes a suspended login out of the store, as a text that another machine with the same actions can go on with.
    ///
    /// - Parameters:
    ///   - state: the login's state.
    ///   - write: puts the text in a safe place, before the login leaves the store: when it throws, the login stays.
    /// - Returns: JSON without secrets, signed with the state.
    /// - Throws: ``ActionHostError`` with `unknownState`, `beingResumed`, `tampered` or `format`, or what `write` throws; nothing has changed
    ///   then.
    @discardableResult
    public func exportSuspendedLogin(
        state: String, write: @Sendable (_ text: String) async throws -> Void = { _ in }
    ) async throws -> String {
        try await pipeline.store.exportSuspendedLogin(state: state, write: write)
    }

    /// Takes in a suspended login that was exported elsewhere; it can then be resumed by its state.
    ///
    /// - Parameters:
    ///   - text: what ``exportSuspendedLogin(state:write:)`` returned.
    ///   - state: the login's state, which is not in the text.
    /// - Throws: ``ActionHostError`` with `format`, `tampered`, `expiredState` or `duplicateLogin`; nothing has changed then.
    @discardableResult
    public func importSuspendedLogin(_ text: String, state: String) async throws -> SuspendedLogin {
        try await pipeline.store.importSuspendedLogin(text, state: state, at: pipeline.settings.clock.now())
    }

    private func observe(_ operation: String, _ body: () async throws -> LoginOutcome) async throws -> LoginOutcome {
        let start = ContinuousClock.now
        do {
            let outcome = try await body()
            let duration = start.duration(to: .now)
            metrics.count(outcome, duration)
            logger.log(outcome, of: operation, duration)
            return outcome
        } catch {
            metrics.countRefusal()
            logger.log(error, of: operation)
            throw error
        }
    }
}
