import JavaScriptEngine
import NodeAPI
import PostLogin
import Synchronization

/// One leg of a login on its machine: runs the actions in order, in one realm, within one budget.
///
/// Belongs to the machine's thread. Each turn of the execution ends in ``turnEnded()``, which looks whether the current handler has
/// settled, and goes on.
final class Leg: BridgeHost {
    let ticket: LegTicket
    let realm: ActionRealm
    let execution: Execution
    var cache: ActionCache
    private unowned let client: MachineClient
    /// Nil for most legs.
    private let observer: LegObserver?
    private var state: LoginState
    private var reports: [ExecutionReport] = []
    /// Bytes of the reports.
    private var resultSize = 0
    private var position = 0
    private var running: RunningAction?
    private var waits = false
    private var isEnding = false
    private var runs: [HandlerRun] = []
    private lazy var events = HandlerEvents(of: invocation.event, in: realm.realm)

    private static let playingTime = Duration.seconds(600)

    private var invocation: Invocation { ticket.invocation }

    init(ticket: LegTicket, realm: ActionRealm, client: MachineClient, observer: LegObserver?) {
        self.ticket = ticket
        self.observer = observer
        self.realm = realm
        self.client = client
        state = ticket.invocation.state
        cache = ticket.invocation.cache
        let limits = ticket.invocation.limits
        // A tape says when the time was over, however fast it is played.
        let time = observer.map(\.isLive) ?? true ? limits.time : max(limits.time, Self.playingTime)
        execution = Execution(budget: Budget(cpuTime: limits.cpu, wallClock: time, memory: limits.memory), control: ticket.control)
        execution.tape = observer
    }

    deinit { for run in runs { run.end() } }

    func start() {
        observer?.begin()
        execution.turnEnded = { [unowned self] in turnEnded() }
        runNext()
    }

    func cancel() {
        execution.terminate(.cancelled)
        execution.turnEnded()
    }

    // MARK: - BridgeHost

    func record(_ effect: Effect, _ arguments: Arguments) -> String? {
        guard let action = running else { return "no handler is running" }
        let line = arguments.callLine
        let size = effect.argumentByteCount
        if let excess = action.effects.excess(adding: size) {
            execution.exceed(ExceededLimit(message: excess, line: line))
            return excess
        }
        do throws(RuleViolation) {
            let applied = try state.apply(effect)
            action.effects.append(RecordedEffect(applied, line: line), size: size)
            observer?.recorded(applied, line: line, arguments)
            return nil
        } catch {
            return error.message
        }
    }

    var effectByteLimit: Int { invocation.limits[.effectBytes] }

    func conflicts(_ call: InteractionCall) -> Bool { state.conflicts(call) }

    var samlResponse: SAMLResponseSettings { state.samlResponse ?? SAMLResponseSettings() }

    func eventMember(_ name: String) -> JSONValue? {
        state.changedMembers(of: invocation.event)[name] ?? invocation.event.members[name]
    }

    func recordLate(_ call: String, file: String) {
        let warning = "api.\(call) was called after the handler had settled, and was ignored"
        if let running, running.action.file == file { return running.warn(warning) }
        // An action runs once in a leg, so its report is the one that the call belongs to.
        guard let action = invocation.actions.first(where: { $0.file == file }),
            let index = reports.lastIndex(where: { $0.action == action.name }),
            reports[index].warnings.count < RunningAction.warningLimit
        else { return }
        reports[index].warnings.append(warning)
    }

    var now: Double { observer?.date(client.now()) ?? client.now() }

    func log(level: String, text: String) {
        running?.logs.append(LogEntry(level: level, message: text, time: now))
        observer?.logged(level: level, message: text)
    }

    var answerUserQuestion: AnswerUserQuestion? { client.answerUserQuestion }

    // MARK: - Turns

    private func runNext() {
        guard position < invocation.actions.count else { return finish(.finished) }
        let handler = invocation.handler(at: position)
        let current = RunningAction(invocation.actions[position], handler: handler, limits: invocation.limits, cpuBefore: execution.cpuTime)
        running = current
        state.beginExecution(of: current.action.name)
        ticket.progress.withLock { progress in
            progress.executions = reports
            progress.action = current.action.name
            progress.handler = handler
            progress.begin = .now
        }
        if let last = reports.last { ticket.executionEnded(last) }
        observer?.began(current.action.name, handler: handler)
        client.machine.turn(execution) { begin(current) }
    }

    /// Loads the file if need be, and calls the handler.
    private func begin(_ current: RunningAction) {
        let action = current.action
        do {
            if !realm.isLoaded(action) {
                try realm.define(action, client.compile(action))
            }
            let event = events.make(for: action, after: state, prompt: position == 0 ? invocation.prompt : nil)
            let run = HandlerRun(host: self, file: action.file)
            runs.append(run)
            switch try realm.start(action, handler: current.handler, event: event, run: run) {
            case .success(let promise):
                try realm.realm.whenSettled(promise) { [weak self] settlement in
                    // Calls from here on come too late, even those in the same turn.
                    run.settle()
                    self?.settled(current, settlement)
                }
            case .failure(let problem):
                var problem = problem
                problem.location = StackFrame(function: "", file: action.file)
                current.settlement = .failed(.signature, problem)
            }
        } catch let error as ScriptError {
            current.settlement = .failed(.syntax, error)
        } catch let thrown as Thrown {
            current.settlement = .failed(.thrown, ScriptError(thrown))
        } catch {
            current.settlement = .failed(.host, ScriptError(message: "\(error)"))
        }
    }

    private func settled(_ current: RunningAction, _ settlement: Realm.Settlement) {
        switch settlement {
        case .fulfilled: current.settlement = .fulfilled
        case .rejected(let reason): current.settlement = .failed(.thrown, ScriptError(reason))
        }
    }

    private func turnEnded() {
        guard let current = running, !isEnding else { return }
        if let reason = observer?.stopDueNow { execution.terminate(reason) }
        for error in execution.takeUnhandledRejections() { current.warn("unhandled promise rejection: \(current.action.located(error))") }
        if let termination = execution.termination {
            stop(current, termination)
        } else if isOver(current), let limit = exceededLimit {
            fail(current, LoginFailure(limit, action: current.action))
        } else if let error = execution.uncaughtError {
            fail(current, LoginFailure(.thrown, error, action: current.action))
        } else {
            switch current.settlement {
            case .pending: wait()
            case .fulfilled: complete(current)
            case .failed(let kind, let error): fail(current, LoginFailure(kind, error, action: current.action))
            }
        }
    }

    private func isOver(_ current: RunningAction) -> Bool {
        if case .pending = current.settlement { return execution.uncaughtError != nil }
        return true
    }

    /// A bound that the login has passed, whatever its scripts have made of the error that said so.
    private var exceededLimit: ExceededLimit? { execution.exceededLimit ?? networkLimit }

    private var networkLimit: ExceededLimit? { observer.map { $0.exceededLimit(realm.exceededLimit) } ?? realm.exceededLimit }

    private func wait() {
        if !waits {
            waits = true
            client.machine.scheduleDeadline(of: execution)
        }
        guard let observer else { return }
        observer.waiting()
        // What a tape has comes when the turn is over, as what comes from outside does.
        if !observer.isLive { client.machine.schedule(after: 0, for: execution) { [unowned self] in playOn(observer) } }
    }

    private func playOn(_ observer: LegObserver) {
        guard let current = running, !observer.deliverNext(to: execution, on: client.machine) else { return }
        fail(
            current,
            LoginFailure(
                kind: .host, message: "the action waits for something that the recording does not have", action: current.action.name, file: current.action.file))
    }

    private func complete(_ current: RunningAction) {
        let action = current.action
        cancelRequests(of: current)
        if let termination = execution.termination { return stop(current, termination) }
        let ending = state.endExecution(
            under: FactorRules(enabledFactors: invocation.enabledFactors, user: invocation.event.user))
        ending.warnings.forEach(current.warn)
        switch ending.step {
        case .failed(let kind, let message):
            fail(current, LoginFailure(kind: kind, message: message, action: action.name, file: action.file))
        case .denied:
            if report(current, .denied) { finish(.denied(action: action.name)) }
        case .suspended(let interaction):
            if report(current, .suspended) { finish(.suspended(action: action.name, interaction)) }
        case .goOn:
            guard report(current, .completed) else { return }
            position += 1
            runNext()
        }
    }

    private func stop(_ current: RunningAction, _ termination: Termination) {
        observer?.stopped(termination.reason)
        fail(current, LoginFailure(termination, limits: invocation.limits, action: current.action))
    }

    private func fail(_ current: RunningAction, _ failure: LoginFailure) {
        let failure = failure.presentable(redactor(for: current.action))
        if report(current, .failed, error: failure) { finish(.failed(failure)) }
    }

    /// Ends an execution; false when the leg has ended with it, because it leaves more behind than it may.
    private func report(_ current: RunningAction, _ status: ExecutionReport.Status, error: LoginFailure? = nil) -> Bool {
        cancelRequests(of: current)
        running = nil
        let redactor = redactor(for: current.action)
        let limit = networkLimit?.message
        let records = current.records ?? []
        let requests = observer?.endExecution(records, redactor: redactor, exceededLimit: limit) ?? records.map { OutgoingRequest($0, redactor: redactor) }
        observer?.ended(status)
        var report = current.report(status, cpuNow: execution.cpuTime, requests: requests, redactor: redactor, error: error)
        resultSize += report.byteCount(ofEffects: current.effects.size, logs: current.logs.size)
        let sizeLimit = invocation.limits[.result]
        guard resultSize > sizeLimit else {
            reports.append(report)
            return true
        }
        let failure = LoginFailure(
            kind: .limit, message: "the login leaves too much behind: the limit is \(sizeLimit.readableBytes) of effects, logs, requests and errors",
            action: current.action.name, file: current.action.file)
        report.fail(failure)
        reports.append(report)
        finish(.failed(failure))
        return false
    }

    private func finish(_ ending: LegEnding) {
        for run in runs { run.end() }
        client.ended(
            self,
            LegReport(
                ending: ending, state: state, executions: reports, cacheChanges: cache.changes(since: invocation.cache),
                observation: observer?.finish()))
    }

    /// Cancels what the handler has left in flight. What its scripts make of that is done before the next handler begins: a connection that
    /// they keep for later is known to be none any more. What they say of it does not count, as the requests' own lines say it.
    private func cancelRequests(of current: RunningAction) {
        guard current.records == nil else { return }
        runs.last?.settle()
        current.records = realm.endExecution()
        guard realm.hasConnections || client.machine.hasCancellableCalls(execution) else { return }
        isEnding = true
        defer { isEnding = false }
        let failed = execution.uncaughtError
        client.machine.turn(execution) {
            do throws(Thrown) { try realm.cancelConnections() } catch { execution.reportUncaught(ScriptError(error)) }
            client.machine.cancelCalls(of: execution)
        }
        if failed == nil { _ = execution.takeUncaughtError() }
        _ = execution.takeUnhandledRejections()
    }

    private func redactor(for action: Action) -> SecretRedactor {
        let own = invocation.event.secrets.compactMap { name, value in value.stringValue.map { (name, $0) } }
        let modules = action.modules.flatMap { module in module.secrets.map { ("\(module.name).\($0)", $1) } }
        return SecretRedactor(action.secrets.merging(own + modules) { current, _ in current })
    }
}
