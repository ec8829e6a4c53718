public import JavaScriptEngine

/// The globals of one realm, and the two things that a module loader hands to each module.
///
/// Has to live as long as the realm is used; belongs to the machine's thread.
public final class NodeGlobals {
    /// `makeConsole(write)` returns a console that gives its finished texts to `write(level, text)`; nil without a console.
    public let makeConsole: PersistentValue?
    /// `makeRequire(filename, loadOwn)` returns the `require` of a module; nil without `require`. `loadOwn(id)`, when it is given, is asked
    /// first: it returns the exports of a module of the embedding program's in an array, and `undefined` for any other name.
    public let makeRequire: PersistentValue?
    /// `load(id)` of the built-in modules; nil where there are none.
    private let loadBuiltin: PersistentValue?
    private let timers: TimerFunctions?
    private let context: NodeContext
    /// What the current login does on the network.
    public var network: NetworkAccess { context.network }

    /// Takes what is printed by no module of the caller's: by packages and built-in modules.
    public var write: (_ level: String, _ text: String) -> Void {
        get { context.write }
        set { context.write = newValue }
    }

    /// Lets the realm's scripts run tests with `node:test`. Before any of them runs; nil for a realm without built-in modules.
    ///
    /// - Parameter observer: hears of the tests, on the machine's thread.
    public func observeTests(_ observer: NodeTestObserver) throws(Thrown) -> NodeTestHarness? {
        guard let loadBuiltin else { return nil }
        context.testObserver = observer
        return try NodeTestHarness(load: loadBuiltin.value, in: context.realm)
    }

    /// Gives all files of the realm modules of the embedding program's.
    ///
    /// - Parameter load: returns the exports of a module, by the name that `require` is given; nil when the name is of none.
    public func provideModules(_ load: @escaping (_ id: String) throws -> Value?) throws(Thrown) {
        guard let loadBuiltin else { return }
        let realm = context.realm
        let function = realm.makeFunction { realm, arguments in
            try load(arguments.string(0)).map { realm.makeArray(with: [$0]) }
        }
        try loadBuiltin.value.call([realm.string("internal/modules")]).property("provide").call([function])
    }

    /// Runs a CommonJS or ES file as a program, `node FILE`; nothing in a realm without `require`. Inside of a turn.
    ///
    /// - Parameter file: its absolute path.
    public func runMain(_ file: String) throws(Thrown) {
        guard let loadBuiltin else { return }
        let realm = context.realm
        try loadBuiltin.value.call([realm.string("internal/modules")]).property("runMain").call([realm.string(file)])
    }

    /// Destroys the sockets that a handler has left open, and tells nobody of an error. Inside of a turn.
    public func cancelConnections() throws(Thrown) {
        guard network.hasConnections, let loadBuiltin else { return }
        try loadBuiltin.value.call([context.realm.string("internal/net/connections")]).property("cancelAll").call()
    }

    /// Makes the globals ready for another login in the same realm.
    public func reset() {
        timers?.reset()
        context.end()
    }

    deinit { context.end() }

    init(
        realm: Realm, features: NodeFeatures, settings: NodeSettings, parts script: CompiledScript, formatter: ConsoleFormatter,
        pristine: Value, fixedClock: Bool, sources: RepeatableSources?, now: @escaping () -> Double
    ) throws(Thrown) {
        context = NodeContext(realm: realm, settings: settings, formatter: formatter, sources: sources, now: now)
        if let sources { try Self.seedChance(of: realm, with: sources.seed) }
        guard fixedClock || !features.isEmpty else {
            (makeConsole, makeRequire, loadBuiltin, timers) = (nil, nil, nil, nil)
            return
        }
        let parts = try realm.evaluate(script)
        let global = realm.global
        // First, as all else makes errors.
        var finishError = realm.undefined
        if features.contains(.stacks) {
            finishError = try parts.property("stackTraces").call([global, parts.property("callSite")])
            realm.finishError = finishError.persistent()
        }
        let nowFunction = realm.makeFunction { realm, _ in realm.number(now()) }
        if fixedClock { try parts.property("clock").call([global, nowFunction]) }

        let native = realm.makeObject()
        if features.contains(.timers) {
            timers = try TimerFunctions(parts.property("timers"), native: native, limit: settings.limits.timers, in: realm)
            try parts.property("timerGlobals").call([global, timers?.exports?.value ?? realm.undefined])
        } else {
            timers = nil
        }
        var clone = realm.undefined
        if features.contains(.structuredClone) {
            native.define("pristine", as: pristine)
            native.define("finishError", as: finishError)
            native.define(
                "proxyTarget", as: realm.makeFunction { realm, arguments in realm.proxyTarget(of: arguments[0]) })
            clone = try parts.property("cloneGlobals").call([global, native, parts])
        }
        if features.contains(.console) {
            native.define("now", as: nowFunction)
            formatter.addFunctions(to: native, in: realm)
            makeConsole = try parts.property("console").call([native]).persistent()
        } else {
            makeConsole = nil
        }
        guard features.needsModules else {
            (makeRequire, loadBuiltin) = (nil, nil)
            return
        }
        let builtins = try BuiltinModules(part: parts.property("builtins"), context: context, clone: clone)
        loadBuiltin = builtins.load
        try Self.addLazyGlobals(features, parts.property("lazyGlobals"), load: builtins.load.value, in: realm)
        if features.contains(.webAssembly) { try builtins.load.value.call([realm.string("internal/webassembly")]) }
        if features.contains(.require) {
            makeRequire = try builtins.load.value.call([realm.string("internal/modules")]).property("makeRequire").persistent()
        } else {
            makeRequire = nil
        }
    }

    private static func seedChance(of realm: Realm, with seed: [UInt8]) throws(Thrown) {
        let words = (0..<4).map { word in seed.dropFirst(word * 4).prefix(4).reduce(0) { $0 << 8 | UInt32($1) } }
        try realm.evaluate(NodeScripts.seededRandom).call(
            [realm.global.property("Math")] + words.map { realm.number(Double(Int32(bitPattern: $0))) })
    }

    private static func addLazyGlobals(_ features: NodeFeatures, _ part: Value, load: Value, in realm: Realm) throws(Thrown) {
        let global = realm.global
        if features.contains(.global) { global.define("global", as: global) }
        var names: [String] = []
        for group in GlobalGroup.all where features.contains(group.feature) {
            for name in group.names {
                names += [name, group.module, group.isModule ? "" : name]
            }
        }
        // Packages find it as a global; the engine's own prints nothing.
        if features.contains([.console, .require]) {
            names += ["console", "console", ""]
        }
        if !names.isEmpty { try part.call([global, realm.makeArray(names, of: realm.string), load]) }
    }
}
