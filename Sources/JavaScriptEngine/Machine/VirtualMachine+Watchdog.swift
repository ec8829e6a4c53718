import CJavaScriptCore

/// During a turn, the engine interrupts the script every ten milliseconds of CPU time and asks whether it may go on.
///
/// Setting and clearing the limit costs a turn 1 µs, as long as the time is always the same and short: the engine then finds its last timer
/// still running. With a long limit each turn would start a timer on another thread, for 16 µs.
///
/// The engine (seen with WebKitGTK 2.50) aborts the process when a timer fires in the moment in which it deals with the one before, which
/// takes a computer with far more work than cores: its `VMTraps::requestThreadStopIfNeeded` then finds nothing to stop for, and a stop that is
/// asked for. Shorter slices would make that likelier; worker processes keep it from the host.
extension VirtualMachine {
    private static let slice = 0.01

    func startWatchdog() {
        JSContextGroupSetExecutionTimeLimit(
            group, Self.slice,
            { context, data in
                guard let context, let data else { return false }
                return Unmanaged<VirtualMachine>.fromOpaque(data).takeUnretainedValue().shouldTerminate(in: context)
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    func stopWatchdog() {
        JSContextGroupClearExecutionTimeLimit(group)
    }

    /// Whether long work of the host's own has to end, as the limits would end the script that asked for it; they do so when it goes on.
    public var mustStop: Bool {
        guard let execution = currentExecution else { return false }
        return execution.termination != nil || reasonToTerminate(execution) != nil
    }

    private func shouldTerminate(in context: JSContextRef) -> Bool {
        // A timer of the last turn may come late, while the host works: then there is nothing to stop, and no limit to set.
        guard let execution = currentExecution else { return false }
        let reason = execution.termination == nil ? reasonToTerminate(execution) : nil
        // Without a new limit the engine would not ask again: after a no, but also after a yes, as a native function may swallow
        // the termination of a callback, and the script go on. Not earlier: looking at the heap may take longer than a slice.
        startWatchdog()
        if execution.termination != nil { return true }
        guard let reason else { return false }
        let backtrace = EngineText(owned: JSContextCreateBacktrace(context, 16))?.string ?? ""
        let stack = StackFrame.parse(backtrace: backtrace).filter(\.isUserCode)
        execution.termination = Termination(reason: reason, stack: stack)
        return true
    }

    /// What the limits say in the middle of a turn.
    func reasonToTerminate(_ execution: Execution) -> Termination.Reason? {
        if execution.control.isCancelled { return .cancelled }
        let cpu = execution.cpuNanoseconds + ThreadClock.cpuTime() - turnStart
        if cpu > execution.budget.cpuTime.nanoseconds { return .cpuTime }
        if ThreadClock.now() > execution.deadline { return .wallClock }
        // Other threads make the process grow too: the machine's own heap has to confirm it.
        if execution.memory + memory.growth() > execution.budget.memory, heapBytes(ownContext) > execution.budget.memory { return .memory }
        return nil
    }

    /// Bytes of the machine's heap, array buffers and strings included. Walks the heap: milliseconds when it is large.
    func heapBytes(_ context: JSContextRef) -> Int {
        let statistics = Value(JSGetMemoryUsageStatistics(context), in: context)
        return (try? statistics.property("heapSize"))?.number.flatMap { Int(exactly: $0) } ?? 0
    }
}
