public import JavaScriptEngine

/// The globals of one realm, and the two things that a module loader hands to each module.
///
/// Has to live as long as the realm is used; belongs to the machine's thread.
public final class NodeGlobals {
    /// `makeConsole(write)` returns a console that gives its finished texts to `write(level, text)`.
    public let makeConsole: PersistentValue
    /// `makeRequire(filename)` returns the `require` of a module.
    public let makeRequire: PersistentValue
    private let timers: TimerFunctions

    init(
        realm: Realm, parts: Value, formatter: ConsoleFormatter, pristine: Value, fixedClock: Bool, now: @escaping () -> Double
    ) throws(Thrown) {
        let global = realm.global
        let nowFunction = realm.makeFunction { realm, _ in realm.number(now()) }
        if fixedClock { try parts.property("clock").call([global, nowFunction]) }

        let native = realm.makeObject()
        try native.setProperty("now", to: nowFunction)
        try native.setProperty(
            "proxyTarget", to: realm.makeFunction { realm, arguments in realm.proxyTarget(of: arguments[0]) })
        try formatter.addFunctions(to: native, in: realm)
        timers = try TimerFunctions(parts.property("timers"), native: native, in: realm)
        try native.setProperty("pristine", to: pristine)
        try parts.property("globals").call([global, native, parts, timers.exports?.value ?? realm.undefined])
        makeConsole = try parts.property("console").call([native]).persistent()
        makeRequire = try parts.property("require").call([]).persistent()
    }
}
