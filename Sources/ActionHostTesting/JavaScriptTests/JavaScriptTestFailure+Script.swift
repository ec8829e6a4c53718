import ActionHost
import Foundation
import JavaScriptEngine
import NodeAPI

extension JavaScriptTestFailure {
    init(_ failure: NodeTestFailure, of job: TestFileJob) {
        self.init(kind: failure.type, message: failure.message)
        if let error = failure.error { take(error, of: job) }
        actual = failure.comparison?.actual
        expected = failure.comparison?.expected
        assertion = failure.comparison?.operation
    }

    /// From what a file threw.
    init(kind: String, _ error: ScriptError, of job: TestFileJob) {
        self.init(kind: kind, message: error.message.isEmpty ? error.name : error.message)
        take(error, of: job)
    }

    /// From a script that was stopped.
    init(_ termination: Termination, of job: TestFileJob) {
        let limits = job.limits
        switch termination.reason {
        case .cpuTime: self.init(kind: "cpu", message: "it used more than its \(limits.cpu.readableLimit) of CPU time and was stopped")
        case .wallClock: self.init(kind: "timeout", message: "it took longer than its time limit of \(limits.time.readableLimit)")
        case .memory: self.init(kind: "memory", message: "the file used more than its \(limits.memory >> 20) MB of memory and was stopped")
        case .cancelled: self.init(kind: "cancelled", message: "the run was cancelled")
        }
        let frames = termination.stack.enumerated().map { $0 == 0 ? Self.stopped(in: $1) : $1 }
        stack = frames.map { Self.shown($0, of: job).description }
        locate(frames, of: job)
    }

    /// The frame in the line of the loop that it was stopped in.
    private static func stopped(in frame: StackFrame) -> StackFrame {
        guard let line = frame.line, let data = FileManager.default.contents(atPath: frame.file) else { return frame }
        var frame = frame
        frame.line = ScriptLoops(in: String(decoding: data, as: UTF8.self)).line(stoppedAt: line)
        return frame
    }

    private mutating func take(_ error: ScriptError, of job: TestFileJob) {
        errorName = error.name.isEmpty ? nil : error.name
        locate(error.stack, of: job)
        stack = Self.lines(error, of: job)
    }

    private mutating func locate(_ stack: [StackFrame], of job: TestFileJob) {
        // What is wrong in a package is of the author's own who called it.
        guard let frame = stack.first(where: { !$0.file.contains("/node_modules/") }) ?? stack.first else { return }
        file = job.shown(frame.file)
        line = frame.line
        column = frame.column
    }

    private static func lines(_ error: ScriptError, of job: TestFileJob) -> [String] {
        let frames = error.stack.map { shown($0, of: job).description }
        guard let cause = error.cause?.error else { return frames }
        return frames + ["[cause]: \(cause.name.isEmpty ? "" : "\(cause.name): ")\(cause.message)"] + lines(cause, of: job)
    }

    private static func shown(_ frame: StackFrame, of job: TestFileJob) -> StackFrame {
        var frame = frame
        frame.file = job.shown(frame.file)
        return frame
    }
}
