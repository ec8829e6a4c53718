import CJavaScriptCore


/// The engine interrupts a script every ten milliseconds of CPU time and asks whether it may go on.
///
/// The limit stays set for the machine's life: setting it for each login costs 16 µs (a timer on another thread each time), leaving it
/// set 0.7 µs an entry. Outside of a turn the answer is always yes, so that no termination can hit the making of a realm.
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

    private func shouldTerminate(in context: JSContextRef) -> Bool {
        guard let execution = currentExecution else {
            startWatchdog()
            return false
        }
        // Without a new limit the engine would not ask again: after a no, but also after a yes, as a native function may swallow
        // the termination of a callback, and the script go on.
        startWatchdog()
        if execution.termination != nil { return true }
        guard let reason = reasonToTerminate(execution) else { return false }
        let backtrace = EngineText(owned: JSContextCreateBacktrace(context, 16))?.string ?? ""
        let stack = StackFrame.parse(backtrace: backtrace).filter(\.isUserCode)
        execution.termination = Termination(reason: reason, stack: stack)
        return true
    }

    private func reasonToTerminate(_ execution: Execution) -> Termination.Reason? {
        if execution.control.isCancelled { return .cancelled }
        let cpu = execution.cpuNanoseconds + ThreadClock.cpuTime() - turnStart.cpu
        if cpu > execution.budget.cpuTime.nanoseconds { return .cpuTime }
        if ThreadClock.now() > execution.deadline { return .wallClock }
        let memory = execution.memory + ResidentMemory.bytes() - turnStart.memory
        // Other threads make the process grow too: the machine's own heap has to confirm it.
        if memory > execution.budget.memory, heapBytes(ownContext) > execution.budget.memory { return .memory }
        return nil
    }

    /// Bytes of the machine's heap, array buffers and strings included. Walks the heap: milliseconds when it is large.
    func heapBytes(_ context: JSContextRef) -> Int {
        let statistics = Value(JSGetMemoryUsageStatistics(context), in: context)
        return (try? statistics.property("heapSize"))?.number.flatMap { Int(exactly: $0) } ?? 0
    }
}
