/// The parts of Node's surface that a realm is given.
///
/// Making them takes longer than the rest of a login, so a realm gets those that its scripts name, before any of them runs: parts made
/// later could take over built-ins that a script has tampered with.
public struct NodeFeatures: OptionSet, Sendable, Hashable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let console = NodeFeatures(rawValue: 1)
    public static let require = NodeFeatures(rawValue: 2)
    /// Timers, immediates and `queueMicrotask`.
    public static let timers = NodeFeatures(rawValue: 4)
    /// `structuredClone` and `DOMException`.
    public static let structuredClone = NodeFeatures(rawValue: 8)
    // Globals of built-in modules, made when a script first reads them: see GlobalGroup.
    static let buffer = NodeFeatures(rawValue: 1 << 4)
    static let process = NodeFeatures(rawValue: 1 << 5)
    static let url = NodeFeatures(rawValue: 1 << 6)
    static let encoding = NodeFeatures(rawValue: 1 << 7)
    static let base64 = NodeFeatures(rawValue: 1 << 8)
    static let abort = NodeFeatures(rawValue: 1 << 9)
    static let events = NodeFeatures(rawValue: 1 << 10)
    static let fetch = NodeFeatures(rawValue: 1 << 11)
    static let blob = NodeFeatures(rawValue: 1 << 12)
    static let streams = NodeFeatures(rawValue: 1 << 13)
    static let crypto = NodeFeatures(rawValue: 1 << 14)
    static let performance = NodeFeatures(rawValue: 1 << 15)
    static let messaging = NodeFeatures(rawValue: 1 << 16)
    /// `global`, Node's name of the global object.
    static let global = NodeFeatures(rawValue: 1 << 17)
    /// Every global; errors' stacks are the engine's.
    static let globals = NodeFeatures(rawValue: (1 << 18) - 1)
    /// Errors' stacks as V8 has them.
    static let stacks = NodeFeatures(rawValue: 1 << 18)
    /// Promises of WebAssembly that settle.
    static let webAssembly = NodeFeatures(rawValue: 1 << 19)
    public static let all: NodeFeatures = [.globals, .stacks, .webAssembly]
    /// What a package can reach; files of packages that name WebAssembly get it when they are loaded.
    static let packages: NodeFeatures = [.globals, .stacks]

    /// What the host puts together before any script runs; everything else is lazy.
    private static let parts: NodeFeatures = [.console, .timers, .structuredClone, .stacks]
    /// Built-in modules stand on these.
    static let foundations: NodeFeatures = [.timers, .structuredClone]
    /// Whether built-in modules can be reached.
    var needsModules: Bool { !subtracting(Self.parts).isEmpty }

    private static let names: [(String, NodeFeatures)] = [
        ("console", .console), ("require", .require), ("Timeout", .timers), ("Interval", .timers), ("Immediate", .timers),
        ("queueMicrotask", .timers), ("structuredClone", .structuredClone), ("DOMException", .structuredClone),
        ("stack", .stacks), ("StackTrace", .stacks), ("WebAssembly", .webAssembly),
    ] + GlobalGroup.all.flatMap { group in group.names.map { ($0, group.feature) } }

    /// Ways to a global without writing its name: through the global object, through source made at run time, through escapes.
    private static let detours = ["this", "global", "eval", "Function", "constructor", "\\u"]

    /// What scripts can reach: a part whose name is in none of the sources stays out of their realms.
    ///
    /// A package can reach everything; a built-in module that is required by a literal brings nothing else along.
    public init(namedIn sources: [String]) {
        var found: NodeFeatures = []
        for source in sources {
            let text = SourceText(source)
            if Self.detours.contains(where: text.contains) { found.formUnion(.globals) }
            if Self.requiresPackages(text) { found.formUnion(.packages) }
            for (name, feature) in Self.names where text.contains(name) { found.insert(feature) }
        }
        if found.needsModules { found.formUnion(Self.foundations) }
        self = found
    }

    private static func requiresPackages(_ text: SourceText) -> Bool {
        guard text.contains("require") else { return false }
        let source = text.source
        // Modules of the embedding program's have a scheme in their names.
        let literals = source.matches(of: /\brequire\(\s*['"](?:(?:node:)?([a-z_0-9\/]+)|[a-z]+:[^'"\\]+)['"]\s*\)/)
        // Without its prefix, `test` is a package; with it, it is a module that looks at every global.
        let isBuiltin = { (name: Substring?) in name.map { $0 != "test" && NodeScripts.publicModules.contains(String($0)) } ?? true }
        return source.ranges(of: "require").count != literals.count || !literals.allSatisfy { isBuiltin($0.1) }
    }
}
