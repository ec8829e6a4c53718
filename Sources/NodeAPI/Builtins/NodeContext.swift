public import JavaScriptEngine

/// What the native parts of built-in modules know of the realm that they serve.
///
/// Closures of native functions may keep it. It must not own a ``PersistentValue`` while such a closure can keep it alive: the value
/// keeps the realm, which keeps the closure. What has to be let go of when a login ends goes into ``atEnd(_:)``.
public final class NodeContext {
    public unowned let realm: Realm
    public let settings: NodeSettings
    /// The login's time, in milliseconds since 1970.
    public let now: () -> Double
    let clock: RealmClock
    private let seed: [UInt8]?
    /// What random bytes come from.
    lazy var random = RandomBytes(seed: seed)
    /// The machine's, which owns a realm: what the engine has not collected when its machine ends would keep that realm, and with it the engine.
    unowned let formatter: ConsoleFormatter
    let network: NetworkAccess
    /// Takes what built-in modules print: the level of a console method, and the text.
    var write: (_ level: String, _ text: String) -> Void = { _, _ in }
    /// Hears of the tests that the realm's scripts run; nil: they run none.
    var testObserver: NodeTestObserver?
    private var endings: [() -> Void] = []

    init(realm: Realm, settings: NodeSettings, formatter: ConsoleFormatter, sources: RepeatableSources?, now: @escaping () -> Double) {
        self.realm = realm
        self.settings = settings
        self.formatter = formatter
        network = NetworkAccess(network: settings.network)
        self.now = now
        clock = RealmClock(shown: sources?.monotonicTime)
        seed = sources?.seed
        network.keepsBeginnings = sources != nil
    }

    /// Has something done when the current login has ended: once.
    public func atEnd(_ ending: @escaping () -> Void) { endings.append(ending) }

    func end() {
        let due = endings
        endings = []
        for ending in due { ending() }
        network.end()
    }
}
