import CJavaScriptCore

/// A JavaScriptCore virtual machine: a heap, compiled scripts, and many realms that take turns.
///
/// Belongs to the ``VirtualMachineThread`` that made it. Values never cross from one machine to another.
public final class VirtualMachine {
    public let thread: VirtualMachineThread
    /// What gives the machine its work.
    public internal(set) weak var client: (any VirtualMachineClient)?
    let group: JSContextGroupRef
    /// The execution whose turn it is; nil while the host itself works.
    public internal(set) var currentExecution: Execution?
    /// Whether a script was terminated here. The machine then makes no new realm (the engine may abort the process):
    /// its other executions come to their ends, and it is thrown away.
    public internal(set) var hasTerminatedScript = false

    /// CPU time of the thread when the current turn began, in nanoseconds.
    var turnStart: Int64 = 0
    var memory = MemoryMeter()
    var timers = TimerQueue()
    var calls: [Int: PendingCall] = [:]
    var lastCall = 0
    private var scripts: [Script: CompiledScript] = [:]
    /// A context of the machine's own, for calls that belong to no realm.
    let ownContext: JSGlobalContextRef
    private(set) var rejectionReporter: JSObjectRef?

    init(thread: VirtualMachineThread) throws(EngineError) {
        try EngineProcess.prepare()
        guard let group = JSContextGroupCreate(), let context = JSGlobalContextCreateInGroup(group, nil) else {
            throw .outOfMachines
        }
        self.thread = thread
        self.group = group
        ownContext = context
        rejectionReporter = RejectionReporter.make(for: self)
        JSValueProtect(context, rejectionReporter)
    }

    deinit {
        scripts = [:]
        JSValueUnprotect(ownContext, rejectionReporter)
        JSGlobalContextRelease(ownContext)
        JSContextGroupRelease(group)
    }

    /// A new realm, with the engine's built-ins and nothing else.
    public func makeRealm() throws(EngineError) -> Realm {
        precondition(!hasTerminatedScript, "a machine that had a script terminated makes no new realm")
        return try Realm(machine: self)
    }

    /// The script in compiled form: compiled on the first call, kept for the life of the machine.
    public func compile(_ script: Script) throws(ScriptError) -> CompiledScript {
        if let known = scripts[script] { return known }
        let compiled = try CompiledScript(script, group: group)
        scripts[script] = compiled
        return compiled
    }
}
