import CJavaScriptCore

extension VirtualMachine {
    /// Lets an execution run: `body` and all promise jobs that follow from it count against its budget.
    ///
    /// Everything that can run a script's code belongs inside. Returns at once, without calling `body`, when the execution
    /// was stopped or is past a limit. Turns do not nest.
    public func turn(_ execution: Execution, _ body: () -> Void) {
        precondition(currentExecution == nil, "turns do not nest")
        let start = ThreadClock.now()
        execution.checkLimits(at: start)
        if execution.termination == nil {
            memory.begin(now: start)
            turnStart = ThreadClock.cpuTime()
            currentExecution = execution
            // Under the lock, promise jobs wait until `body` is done, so that it can still attach to a promise that is rejected already.
            JSLock(ownContext)
            startWatchdog()
            body()
            runTicks(of: execution)
            JSUnlock(ownContext)
            // Promise jobs may have asked for more, whose own jobs follow them in turn.
            while mayGoOn(execution) {
                JSLock(ownContext)
                runTicks(of: execution)
                JSUnlock(ownContext)
            }
            stopWatchdog()
            currentExecution = nil
            let (cpu, end) = (ThreadClock.cpuTime() - turnStart, ThreadClock.now())
            execution.cpuNanoseconds += cpu
            execution.memory += memory.end(cpu: cpu, now: end)
            if execution.termination != nil {
                recoverFromTermination()
            } else {
                execution.checkLimits(at: end)
                if execution.memory > execution.budget.memory, heapBytes(ownContext) > execution.budget.memory {
                    execution.terminate(.memory)
                }
            }
        }
        execution.turnEnded()
    }

    /// Has something done as soon as the turn's script has come to its end: before the promise jobs that wait, or after those that run.
    ///
    /// Returns false when something is to be done already, or when no execution runs.
    public func schedule(tick: @escaping () -> Void) -> Bool {
        guard let execution = currentExecution, execution.tick == nil else { return false }
        execution.tick = tick
        return true
    }

    private func runTicks(of execution: Execution) {
        while mayGoOn(execution), let tick = execution.tick {
            execution.tick = nil
            tick()
        }
    }

    /// Whether there is a tick that may run. Each may be too short for the watchdog, and endlessly many follow each other.
    private func mayGoOn(_ execution: Execution) -> Bool {
        guard execution.termination == nil, execution.tick != nil else { return false }
        if let reason = reasonToTerminate(execution) { execution.terminate(reason) }
        return execution.termination == nil
    }

    /// CPU time of the current execution, its current turn included.
    public var cpuTime: Duration {
        guard let currentExecution else { return .zero }
        return .nanoseconds(currentExecution.cpuNanoseconds + ThreadClock.cpuTime() - turnStart)
    }

    /// Does something later on this thread, unless the execution has ended by then.
    ///
    /// - Parameter nanoseconds: from now.
    @discardableResult
    public func schedule(after nanoseconds: Int64, for execution: Execution, _ action: @escaping () -> Void) -> Int {
        var id = 0
        let (time, overflow) = ThreadClock.now().addingReportingOverflow(nanoseconds)
        id = timers.schedule(at: overflow ? .max : time) {
            execution.timers.remove(id)
            action()
        }
        execution.timers.insert(id)
        return id
    }

    public func cancelTimer(_ id: Int, of execution: Execution) {
        if execution.timers.remove(id) != nil { timers.cancel(id) }
    }

    /// Ends the execution when its wall-clock limit passes while it waits.
    public func scheduleDeadline(of execution: Execution) {
        schedule(after: max(0, execution.deadline - ThreadClock.now()), for: execution) {
            execution.terminate(.wallClock)
            execution.turnEnded()
        }
    }

    /// Gives an execution its time and its CPU time anew: what follows is another piece of work, with limits of its own. Not for one whose
    /// deadline was scheduled.
    public func renewTime(of execution: Execution) {
        execution.cpuNanoseconds = currentExecution === execution ? turnStart - ThreadClock.cpuTime() : 0
        execution.deadline = Execution.deadline(of: execution.budget)
    }

    /// Drops everything that still waits on behalf of an execution: timers, and calls of the host's functions.
    public func end(_ execution: Execution) {
        execution.turnEnded = {}
        execution.tick = nil
        for id in execution.timers { timers.cancel(id) }
        execution.timers = []
        for id in execution.calls { calls.removeValue(forKey: id)?.task?.cancel() }
        execution.calls = []
        execution.heldTimers = [:]
        execution.tape = nil
    }

    /// After a termination inside a promise job the engine fails the next call; a call for nothing takes that failure.
    private func recoverFromTermination() {
        hasTerminatedScript = true
        _ = EngineText("0").withReference { JSEvaluateScript(ownContext, $0, nil, nil, 1, nil) }
    }
}
