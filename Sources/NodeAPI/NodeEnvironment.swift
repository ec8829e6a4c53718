public import JavaScriptEngine

/// What a script finds around it, made once per machine and installed in each of its realms.
///
/// Belongs to the machine's thread.
public final class NodeEnvironment {
    private let machine: VirtualMachine
    private let parts: CompiledScript
    private let formatter: ConsoleFormatter
    /// A realm where no script ever runs: its built-ins serve the parts that take them late.
    private let pristine: Realm

    private let features: NodeFeatures
    private let settings: NodeSettings

    public init(machine: VirtualMachine, features: NodeFeatures = .all, settings: NodeSettings = NodeSettings()) throws(EngineError) {
        self.machine = machine
        self.features = features
        self.settings = settings
        do throws(ScriptError) {
            parts = try machine.compile(NodeScripts.realm)
        } catch {
            throw .internalScript("node", error)
        }
        pristine = try machine.makeRealm()
        Self.restrict(pristine, by: settings.limits)
        formatter = ConsoleFormatter(realm: pristine)
    }

    /// Gives a new realm its globals, before any user code runs there.
    ///
    /// - Parameters:
    ///   - fixedClock: whether `Date` shows `now` instead of the machine's time.
    ///   - sources: what makes the realm repeatable; nil for one that follows the machine.
    ///   - now: the login's time, in milliseconds since 1970.
    public func install(
        in realm: Realm, fixedClock: Bool, sources: RepeatableSources? = nil, now: @escaping () -> Double
    ) throws(EngineError) -> NodeGlobals {
        do throws(Thrown) {
            let globals = try NodeGlobals(
                realm: realm, features: features, settings: settings, parts: parts, formatter: formatter, pristine: pristine.global,
                fixedClock: fixedClock, sources: sources, now: now)
            Self.restrict(realm, by: settings.limits)
            return globals
        } catch {
            throw .internalScript("node", ScriptError(error))
        }
    }

    /// Closes the ways of making code that the limits close.
    private static func restrict(_ realm: Realm, by limits: ScriptLimits) {
        if !limits.allowsEval { realm.disableEval(message: "making code from texts is turned off here") }
        if !limits.allowsWebAssembly { realm.removeWebAssembly() }
    }
}
