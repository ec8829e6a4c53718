import CJavaScriptCore
import Foundation
import Synchronization

/// What has to be arranged once per process, before the first virtual machine.
enum EngineProcess {
    /// Prepares the process; later calls return at once, or throw the first call's error again.
    ///
    /// - `JSC_*` variables of the environment would change the engine's options: they are dropped.
    /// - The collector suspends threads with a signal, SIGUSR1 unless told otherwise: it is moved to SIGPWR,
    ///   so that SIGUSR1 stays free for the embedding program.
    /// - Optimised code asks by itself whether it is to stop. The engine's other way, to interrupt the thread and patch the running
    ///   code, misses some endless loops: those in a getter that the host reads, about every second time.
    /// - No realm offers itself to a remote debugger: announcing it would cost a tenth of making it.
    /// - Scripts see UTC, whatever the time zone of the process is.
    ///
    /// - Parameter stackLimit: bytes of a stack that recursion may take before it ends in a `RangeError`. The engine has one such number for
    ///   the process: that of the first call counts.
    /// - Returns: the one that counts.
    @discardableResult
    static func prepare(stackLimit: Int = VirtualMachineThread.usualStackLimit) throws(EngineError) -> Int {
        let limit = self.stackLimit.withLock { current in
            let limit = current ?? max(stackLimit, smallestStackLimit)
            current = limit
            return limit
        }
        try preparation.get()
        return limit
    }

    /// What the engine's own calls need before a script's first.
    private static let smallestStackLimit = 256 << 10
    private static let stackLimit = Mutex<Int?>(nil)

    /// Has scripts compiled such that samples of their stacks have lines, and looked at every so many microseconds.
    ///
    /// - Returns: false when the process has made a virtual machine before.
    static func prepareForSampling(microseconds: Int) throws(EngineError) -> Bool {
        guard stackLimit.withLock({ $0 }) == nil else { return false }
        samplingInterval.withLock { $0 = microseconds }
        try prepare()
        return true
    }

    /// Microseconds between samples; nil where nobody takes any.
    private static let samplingInterval = Mutex<Int?>(nil)

    /// Lets the engine's signal reach the calling thread, which is to run scripts.
    ///
    /// A thread begins with the signal mask of the one that started it, and the threads of Dispatch and of Swift's tasks block
    /// nearly all signals; the engine would wait for ever for a thread that it wants to suspend.
    static func prepareThread() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, engineSignal)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }

    private static let engineSignal = SIGPWR

    private static let preparation: Result<Void, EngineError> = {
        for name in ProcessInfo.processInfo.environment.keys where name.hasPrefix("JSC_") {
            unsetenv(name)
        }
        if let missing = uninstalledFunctions.first(where: { dlsym(nil, $0) == nil }) {
            return .failure(.missingFunction(missing))
        }
        guard JSConfigureSignalForGC(engineSignal) else { return .failure(.engineAlreadyInUse) }
        JSRemoteInspectorSetInspectionEnabledByDefault(false)
        // Only now: setting an option settles the engine's signal.
        guard jsc_options_set_boolean("usePollingTraps", 1) != 0 else { return .failure(.optionNotSettable("usePollingTraps")) }
        if let limit = stackLimit.withLock({ $0 }) {
            guard jsc_options_set_uint("maxPerThreadStackUsage", UInt32(clamping: limit)) != 0 else {
                return .failure(.optionNotSettable("maxPerThreadStackUsage"))
            }
        }
        if let interval = samplingInterval.withLock({ $0 }) {
            // Code of the optimising compilers does not know its lines.
            guard jsc_options_set_boolean("useDFGJIT", 0) != 0 else { return .failure(.optionNotSettable("useDFGJIT")) }
            guard jsc_options_set_uint("sampleInterval", UInt32(clamping: interval)) != 0 else { return .failure(.optionNotSettable("sampleInterval")) }
        }
        guard CJSCUseUTC() || ProcessInfo.processInfo.environment["TZ"] == "UTC" else {
            return .failure(.timeZoneNotSettable)
        }
        return .success(())
    }()

    /// Functions that the library exports without an installed header: not a contract, so looked up before use.
    private static let uninstalledFunctions = [
        "JSContextGroupSetExecutionTimeLimit", "JSContextGroupClearExecutionTimeLimit", "JSContextCreateBacktrace",
        "JSGlobalContextSetUnhandledRejectionCallback", "JSGlobalContextSetEvalEnabled", "JSGetMemoryUsageStatistics",
        "JSConfigureSignalForGC", "JSLock", "JSUnlock", "JSObjectGetProxyTarget",
        "JSRemoteInspectorSetInspectionEnabledByDefault",
        "JSContextGroupEnableSamplingProfiler", "JSContextGroupDisableSamplingProfiler", "JSContextGroupTakeSamplesFromSamplingProfiler",
        "JSScriptCreateFromString", "JSScriptRelease", "JSScriptEvaluate", "jsc_options_set_boolean", "jsc_options_set_uint",
    ]
}
