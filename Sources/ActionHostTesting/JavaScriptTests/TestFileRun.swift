import ActionHost
import JavaScriptEngine
import NodeAPI

/// A test file on its machine: loaded, and followed until nothing of it goes on any more.
///
/// Belongs to the machine's thread.
final class TestFileRun {
    private let job: TestFileJob
    private let machine: VirtualMachine
    private let ledger: TestFileLedger
    private let realm: Realm
    /// The globals do not own it.
    private let environment: NodeEnvironment
    private let globals: NodeGlobals
    private let execution: Execution
    private let testing: TestingModule
    private let shared: SharedModules
    /// Nil where nothing is counted.
    private let counters: RealmCounters?
    private var harness: NodeTestHarness?
    private var deadline: Int?
    private var ending: Int?
    /// Whether all tests that have been started have ended, with the hooks of the file.
    private var isDrained = true
    private var testCount = 0
    private(set) var isDone = false

    /// Tests of a file: each has limits of its own, so that a file could go on for ever.
    private static let testLimit = 10_000
    /// How long what the tests have left behind may go on, in nanoseconds.
    private static let patience: Int64 = 500_000_000

    init(_ job: TestFileJob, on machine: VirtualMachine, node: NodeSettings, ledger: TestFileLedger) throws(EngineError) {
        self.job = job
        self.machine = machine
        self.ledger = ledger
        realm = try machine.makeRealm()
        let clock = job.runner.configuration.clock
        environment = try NodeEnvironment(machine: machine, settings: node)
        globals = try environment.install(in: realm, fixedClock: clock != .system) { clock.now() }
        testing = TestingModule(job, clock: clock)
        shared = SharedModules(of: job.runner.catalog)
        counters = job.runner.configuration.instruments?.coverage.map { [realm] in RealmCounters(in: realm, $0) }
        let limits = job.limits
        execution = Execution(
            budget: Budget(cpuTime: limits.cpu, wallClock: limits.time, memory: limits.memory), control: ledger.control)
    }

    deinit {
        testing.end()
        shared.end()
    }

    func start() {
        globals.write = { [ledger] _, text in ledger.printed(text) }
        execution.turnEnded = { [unowned self] in turnEnded() }
        scheduleDeadline()
        turn { [self] () throws(Thrown) in
            harness = try globals.observeTests(
                NodeTestObserver(runsOnlyMarked: job.runner.runsOnlyMarked) { [unowned self] in hear($0) })
            try globals.provideModules { [testing, shared, unowned realm, unowned globals] id in
                try testing.exports(of: id, in: realm) ?? shared.exports(of: id, in: realm, with: globals)
            }
            do throws(Thrown) {
                try globals.runMain(job.path)
            } catch {
                // The tests that it has registered run all the same.
                if execution.termination == nil { ledger.failed(JavaScriptTestFailure(kind: "notLoaded", ScriptError(error), of: job)) }
            }
            try harness?.loaded()
        }
    }

    /// Does something in a turn; what goes wrong in the host's own part ends the file.
    private func turn(_ body: () throws(Thrown) -> Void) {
        machine.turn(execution) {
            do throws(Thrown) {
                try body()
            } catch {
                execution.reportUncaught(ScriptError(error))
            }
        }
    }

    // MARK: - Events

    private func hear(_ event: NodeTestEvent) {
        switch event {
        case .started(let id):
            isDrained = false
            testCount += 1
            ledger.started(id)
            machine.renewTime(of: execution)
            if testCount > Self.testLimit { execution.terminate(.cancelled) }
        case .ended(let outcome): ledger.ended(outcome)
        case .failed(let failure): ledger.failed(JavaScriptTestFailure(failure, of: job))
        case .drained: isDrained = true
        }
    }

    // MARK: - Turns

    private func turnEnded() {
        guard !isDone else { return }
        if let termination = execution.termination { return stop(termination) }
        if let error = execution.takeUncaughtError() { return fail("uncaughtException", error) }
        let rejections = execution.takeUnhandledRejections()
        if !rejections.isEmpty { return fail("unhandledRejection", rejections) }
        scheduleDeadline()
        let isWaiting = execution.isWaiting(besides: Set([deadline, ending].compactMap { $0 }))
        if isDrained {
            if !isWaiting { return finish() }
            if ledger.hasTests { scheduleEnd() }
        } else if !isWaiting {
            giveUp()
        }
    }

    private func fail(_ type: String, _ errors: ScriptError...) { fail(type, errors) }

    /// They are the failures of the tests that run, or of the file where there is none, or where a script has damaged the runner's part.
    private func fail(_ type: String, _ errors: [ScriptError]) {
        machine.turn(execution) {
            for error in errors {
                do throws(Thrown) {
                    guard let harness else { throw Thrown(realm.makeError(error)) }
                    try harness.fail(type, error)
                } catch {
                    ledger.failed(JavaScriptTestFailure(kind: type, ScriptError(error), of: job))
                }
            }
        }
    }

    /// Nothing will settle what the tests wait for.
    private func giveUp() {
        var hasGoneOn = false
        let before = execution.turnEnded
        execution.turnEnded = {}
        turn { [self] () throws(Thrown) in hasGoneOn = try harness?.stalled() ?? false }
        execution.turnEnded = before
        if hasGoneOn { return turnEnded() }
        ledger.failed(JavaScriptTestFailure(kind: "neverSettled", message: "the tests have not ended, and nothing is left that could end them"))
        finish()
    }

    /// Ends a test that waits for longer than its limit; those after it go on.
    private func scheduleDeadline() {
        if let deadline { machine.cancelTimer(deadline, of: execution) }
        let limit = job.limits.time
        deadline = machine.schedule(after: execution.timeLeft, for: execution) { [unowned self] in
            machine.renewTime(of: execution)
            guard !isDrained else { return stop(Termination(reason: .wallClock)) }
            fail("timeout", ScriptError(message: "it took longer than its time limit of \(limit.readableLimit)"))
        }
    }

    /// What still waits when all tests have ended is given a moment, and dropped.
    private func scheduleEnd() {
        guard ending == nil else { return }
        ending = machine.schedule(after: Self.patience, for: execution) { [unowned self] in
            ending = nil
            guard isDrained, !isDone else { return }
            ledger.note("timers or connections were still open when its tests had ended")
            finish()
        }
    }

    // MARK: - The end

    private func stop(_ termination: Termination) {
        end()
        if testCount > Self.testLimit {
            ledger.finish(failing: "limit", "the file has more than \(Self.testLimit) tests")
        } else {
            ledger.finish(stopped: JavaScriptTestFailure(termination, of: job))
        }
    }

    private func finish() {
        end()
        if let limit = execution.exceededLimit {
            ledger.failed(JavaScriptTestFailure(kind: "limit", message: limit.message, file: job.file))
        }
        ledger.finish()
    }

    private func end() {
        isDone = true
        machine.end(execution)
        counters?.flush()
    }
}
