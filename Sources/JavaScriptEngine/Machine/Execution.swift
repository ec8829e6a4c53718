/// One login's run on a machine: the sum of its turns, and what they may use.
///
/// Belongs to the machine's thread.
public final class Execution {
    public let budget: Budget
    public let control: ExecutionControl
    /// Called after each turn of the execution, also those that a timer or an answer of the host brought about.
    public var turnEnded: () -> Void = {}

    /// CPU time of the turns so far.
    public var cpuTime: Duration { .nanoseconds(cpuNanoseconds) }
    /// Why it was stopped from outside; nil as long as it was not.
    public internal(set) var termination: Termination?
    /// The first exception that escaped from a timer's or a microtask's callback.
    public private(set) var uncaughtError: ScriptError?
    /// The first bound on a count or a size that it has passed.
    public private(set) var exceededLimit: ExceededLimit?
    private var unhandledRejections: [ScriptError] = []

    var deadline: Int64
    var cpuNanoseconds: Int64 = 0
    /// Bytes by which its turns made the process grow.
    var memory = 0
    var timers: Set<TimerQueue.ID> = []
    var calls: Set<Int> = []
    /// What keeps all that reaches it, or gives it again; nil for most.
    public var tape: (any ExecutionTape)?
    /// Timers that only a tape lets fire, by the numbers that the realm knows them by.
    public var heldTimers: [Double: () -> Void] = [:]
    /// What is to be done before the next promise jobs.
    var tick: (() -> Void)?

    /// The clock of the wall-clock limit starts here.
    public init(budget: Budget, control: ExecutionControl = ExecutionControl()) {
        self.budget = budget
        self.control = control
        deadline = Self.deadline(of: budget)
    }

    static func deadline(of budget: Budget) -> Int64 {
        let (deadline, overflow) = ThreadClock.now().addingReportingOverflow(budget.wallClock.nanoseconds)
        return overflow ? .max : deadline
    }

    /// Whether something will come by itself: a timer, or the answer to a call of the host's functions.
    ///
    /// - Parameter own: timers of the host's that do not count.
    public func isWaiting(besides own: Set<Int> = []) -> Bool { !calls.isEmpty || !timers.isSubset(of: own) }

    /// Notes an exception that no code of the script's own can catch any more.
    public func reportUncaught(_ error: ScriptError) {
        if uncaughtError == nil { uncaughtError = error }
    }

    /// Nanoseconds until its deadline; 0 when that has passed.
    public var timeLeft: Int64 { max(0, deadline - ThreadClock.now()) }

    /// The exception that ``uncaughtError`` has, which is forgotten: the script goes on.
    public func takeUncaughtError() -> ScriptError? {
        defer { uncaughtError = nil }
        return uncaughtError
    }

    /// Notes that the script has passed a bound: its login must not end well, whatever the script makes of the error that it gets.
    public func exceed(_ limit: ExceededLimit) {
        if exceededLimit == nil { exceededLimit = limit }
    }

    /// Stops the execution between two turns.
    public func terminate(_ reason: Termination.Reason) {
        if termination == nil { termination = Termination(reason: reason) }
    }

    /// The rejections that nobody had handled by the end of their turn, since the last call; at most 32.
    public func takeUnhandledRejections() -> [ScriptError] {
        defer { unhandledRejections = [] }
        return unhandledRejections
    }

    func addUnhandledRejection(_ error: ScriptError) {
        if unhandledRejections.count < 32 { unhandledRejections.append(error) }
    }

    /// What the limits say between two turns.
    ///
    /// - Parameter now: monotonic time, in nanoseconds.
    func checkLimits(at now: Int64) {
        if control.isCancelled {
            terminate(.cancelled)
        } else if cpuNanoseconds > budget.cpuTime.nanoseconds {
            terminate(.cpuTime)
        } else if now > deadline {
            terminate(.wallClock)
        }
    }
}
