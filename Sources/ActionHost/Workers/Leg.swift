import JavaScriptEngine
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
    private var state: LoginState
    private var reports: [ExecutionReport] = []
    /// Bytes of the reports.
    private var resultSize = 0
    private var position = 0
    private var running: RunningAction?
    private var waits = false
    private var runs: [HandlerRun] = []
    private lazy var events = HandlerEvents(of: invocation.event, in: realm.realm)

    private var invocation: Invocation { ticket.invocation }

    init(ticket: LegTicket, realm: ActionRealm, client: MachineClient) {
        self.ticket = ticket
        self.realm = realm
        self.client = client
        state = ticket.invocation.state
        cache = ticket.invocation.cache
        let limits = ticket.invocation.limits
        execution = Execution(
            budget: Budget(cpuTime: limits.cpu, wallClock: limits.time, memory: limits.memory), control: ticket.control)
    }

    deinit { for run in runs { run.end() } }

    func start() {
        execution.turnEnded = { [unowned self] in turnEnded() }
        runNext()
    }

    func cancel() {
        execution.terminate(.cancelled)
        execution.turnEnded()
    }

    // MARK: - BridgeHost

    func record(_ effect: Effect, line: Int?) -> String? {
        guard let action = running else { return "no handler is running" }
        let size = effect.arguments.reduce(0) { $0 + $1.jsonByteCount }
        if let excess = action.effects.excess(adding: size) {
            execution.exceed(ExceededLimit(message: excess, line: line))
            return excess
        }
        do throws(RuleViolation) {
            action.effects.append(RecordedEffect(try state.apply(effect), line: line), size: size)
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

    var now: Double { client.now() }

    func log(level: String, text: String) {
        running?.logs.append(LogEntry(level: level, message: text, time: now))
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
        guard let current = running else { return }
        for error in execution.takeUnhandledRejections() { current.warn("unhandled promise rejection: \(current.action.located(error))") }
        if let termination = execution.termination {
            fail(current, LoginFailure(termination, limits: invocation.limits, action: current.action))
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
    private var exceededLimit: ExceededLimit? { execution.exceededLimit ?? realm.exceededLimit }

    private func wait() {
        if !waits {
            waits = true
            client.machine.scheduleDeadline(of: execution)
        }
    }

    private func complete(_ current: RunningAction) {
        let action = current.action
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

    private func fail(_ current: RunningAction, _ failure: LoginFailure) {
        let failure = failure.presentable(redactor(for: current.action))
        if report(current, .failed, error: failure) { finish(.failed(failure)) }
    }

    /// Ends an execution; false when the leg has ended with it, because it leaves more behind than it may.
    private func report(_ current: RunningAction, _ status: ExecutionReport.Status, error: LoginFailure? = nil) -> Bool {
        running = nil
        var report = current.report(
            status, cpuNow: execution.cpuTime, requests: realm.endExecution(), redactor: redactor(for: current.action), error: error)
        resultSize += report.byteCount(ofEffects: current.effects.size, logs: current.logs.size)
        let limit = invocation.limits[.result]
        guard resultSize > limit else {
            reports.append(report)
            return true
        }
        let failure = LoginFailure(
            kind: .limit, message: "the login leaves too much behind: the limit is \(limit.readableBytes) of effects, logs, requests and errors",
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
                ending: ending, state: state, executions: reports, cacheChanges: cache.changes(since: invocation.cache)))
    }

    private func redactor(for action: Action) -> SecretRedactor {
        let own = invocation.event.secrets.compactMap { name, value in value.stringValue.map { (name, $0) } }
        let modules = action.modules.flatMap { module in module.secrets.map { ("\(module.name).\($0)", $1) } }
        return SecretRedactor(action.secrets.merging(own + modules) { current, _ in current })
    }
}
