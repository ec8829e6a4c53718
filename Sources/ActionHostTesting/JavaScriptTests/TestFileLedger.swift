import ActionHost
import JavaScriptEngine
import NodeAPI
import Synchronization

/// What is known of a test file while it runs, from any thread: its report is there even when its machine is stuck.
final class TestFileLedger: Sendable {
    private let job: TestFileJob
    private let state: Mutex<State>
    let control = ExecutionControl()
    private let start = ContinuousClock.now

    private struct State {
        var report: JavaScriptTestReport
        /// Tests and suites that have been started and have not ended, in that order.
        var running: [RunningTest] = []
        /// When the test that was started last has to have ended.
        var limit: ContinuousClock.Instant
        /// CPU time that the thread had when the overseer first found that test running.
        var cpuTime: Duration?
        var isFinished = false
        var waiting: CheckedContinuation<JavaScriptTestReport, Never>?
        var printed = 0
    }

    private struct RunningTest {
        var id: NodeTestID
        var output: [String] = []
        let start = ContinuousClock.now
    }

    init(_ job: TestFileJob) {
        self.job = job
        state = Mutex(State(report: JavaScriptTestReport(file: job.file), limit: .now + job.limits.time))
    }

    // MARK: - While it runs

    /// Whether the file has had a test that ended.
    var hasTests: Bool { state.withLock { !$0.report.tests.isEmpty } }

    func started(_ id: NodeTestID) {
        state.withLock { state in
            state.running.append(RunningTest(id: id))
            state.limit = .now + job.limits.time
            state.cpuTime = nil
        }
    }

    func ended(_ outcome: NodeTestOutcome) {
        state.withLock { state in
            let index = state.running.firstIndex { $0.id == outcome.id }
            let output = index.map { state.running.remove(at: $0).output } ?? []
            // A suite is no test, unless it fails by itself.
            if outcome.id.isSuite, outcome.failure.map({ $0.type == "subtestsFailed" }) ?? true {
                state.report.output += output
                return
            }
            state.report.tests.append(
                JavaScriptTest(
                    path: outcome.id.path, file: outcome.id.file.map(job.shown), line: outcome.id.line,
                    status: JavaScriptTest.Status(rawValue: outcome.status.rawValue) ?? .failed, duration: .milliseconds(outcome.duration),
                    reason: outcome.reason, failure: outcome.failure.map { JavaScriptTestFailure($0, of: job) }, diagnostics: outcome.diagnostics,
                    output: output))
        }
    }

    /// Of the test that was started last, or of the file.
    func printed(_ text: String) {
        state.withLock { state in
            let limit = job.limits[.log]
            guard state.printed <= limit else { return }
            state.printed += text.utf8.count
            let line = state.printed <= limit ? text : "[the rest of the output was dropped: the limit is \(limit) bytes]"
            if state.running.isEmpty {
                state.report.output.append(line)
            } else {
                state.running[state.running.count - 1].output.append(line)
            }
        }
    }

    /// Something about the file, beside its tests.
    func note(_ text: String) { state.withLock { $0.report.notes.append(text) } }

    /// A failure of the file's own.
    func failed(_ failure: JavaScriptTestFailure) {
        state.withLock { $0.report.tests.append(failedTest(failure)) }
    }

    private func failedTest(_ failure: JavaScriptTestFailure) -> JavaScriptTest {
        JavaScriptTest(path: [job.name], file: job.file, line: failure.file == job.file ? failure.line : nil, status: .failed, duration: .zero, failure: failure)
    }

    // MARK: - The end

    /// The report, when it is whole.
    var report: JavaScriptTestReport {
        get async {
            await withCheckedContinuation { continuation in
                let report = state.withLock { state in
                    if !state.isFinished { state.waiting = continuation }
                    return state.isFinished ? state.report : nil
                }
                if let report { continuation.resume(returning: report) }
            }
        }
    }

    /// The file has come to its end.
    func finish() { end { _ in } }

    /// The file was stopped: the innermost of its running tests has failed so, and those around it with it.
    func finish(stopped failure: JavaScriptTestFailure) {
        end { state in
            if state.running.isEmpty { return state.report.tests.append(failedTest(failure)) }
            let cause = state.running.last?.id.path.last ?? job.name
            for (index, test) in state.running.reversed().enumerated() where index == 0 || !test.id.isSuite {
                state.report.tests.append(
                    JavaScriptTest(
                        path: test.id.path, file: test.id.file.map(job.shown), line: test.id.line, status: .failed,
                        duration: test.start.duration(to: .now),
                        failure: index == 0 ? failure : JavaScriptTestFailure(kind: "subtestsFailed", message: "it was stopped with \(cause) in it"),
                        output: test.output))
            }
            state.report.notes.append("the file was stopped, and what comes after in it was not run")
        }
    }

    func finish(failing kind: String, _ message: String) { finish(stopped: JavaScriptTestFailure(kind: kind, message: message)) }

    private func end(_ change: (inout State) -> Void) {
        let (waiting, report) = state.withLock { state in
            guard !state.isFinished else { return (nil, state.report) as (CheckedContinuation<JavaScriptTestReport, Never>?, JavaScriptTestReport) }
            change(&state)
            if state.report.tests.isEmpty {
                // As Node has it: a file without tests is a test itself.
                state.report.tests = [JavaScriptTest(path: [job.name], file: job.file, status: .passed, duration: start.duration(to: .now))]
            }
            state.report.duration = start.duration(to: .now)
            state.isFinished = true
            defer { state.waiting = nil }
            return (state.waiting, state.report)
        }
        waiting?.resume(returning: report)
    }

    func cancel(_ thread: VirtualMachineThread) {
        control.cancel()
        finish(failing: "cancelled", "the run was cancelled")
        thread.wake()
    }

    // MARK: - The overseer

    /// CPU time beyond a limit after which the thread counts as stuck: the engine looks at the clock every ten milliseconds of it.
    private static let cpuGrace = Duration.milliseconds(500)
    /// Time beyond a limit after which it counts as stuck in any case: it may wait for something that never comes.
    private static let grace = Duration.seconds(10)
    private static let pause = Duration.milliseconds(100)

    /// Ends the file when its machine does not keep a limit: endless promise jobs are what the engine cannot stop.
    func oversee(_ thread: VirtualMachineThread) async {
        while !Task.isCancelled {
            let cpuTime = thread.cpuTime
            let (isFinished, isStuck) = state.withLock { state in
                let before = state.cpuTime ?? cpuTime
                state.cpuTime = before
                let used = before.flatMap { before in cpuTime.map { $0 - before } } ?? .zero
                return (state.isFinished, used > job.limits.cpu + Self.cpuGrace || state.limit + Self.grace < .now)
            }
            if isFinished { return }
            if isStuck { return writeOff(thread) }
            try? await Task.sleep(for: Self.pause)
        }
    }

    private func writeOff(_ thread: VirtualMachineThread) {
        control.cancel()
        thread.demote()
        finish(
            failing: "unstoppable",
            "it used more than its \(job.limits.cpu.readableLimit) of CPU time, and cannot be stopped: an endless chain of promises, or one very long "
                + "native call")
    }
}

extension Duration {
    /// `20 s`, `200 ms`.
    var readableLimit: String {
        let milliseconds = Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
        let (number, unit) = milliseconds >= 1000 ? (milliseconds / 1000, "s") : (milliseconds, "ms")
        return "\(number == number.rounded() ? "\(Int(number))" : "\(number)") \(unit)"
    }
}
