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
    public static let all: NodeFeatures = [.console, .require, .timers, .structuredClone]

    private static let names: [(String, NodeFeatures)] = [
        ("console", .console), ("require", .require), ("Timeout", .timers), ("Interval", .timers), ("Immediate", .timers),
        ("queueMicrotask", .timers), ("structuredClone", .structuredClone), ("DOMException", .structuredClone),
    ]

    /// Ways to a global without writing its name: through the global object, through source made at run time, through escapes.
    private static let detours = ["this", "globalThis", "eval", "Function", "constructor", "\\u"]

    /// What scripts can reach: a part whose name is in none of the sources stays out of their realms.
    public init(namedIn sources: [String]) {
        var found: NodeFeatures = []
        for source in sources {
            if Self.detours.contains(where: { source.contains($0) }) { found = .all }
            for (name, feature) in Self.names where source.contains(name) { found.insert(feature) }
        }
        self = found
    }
}
