/// Source text with a name: what is compiled once per virtual machine.
public struct Script: Sendable, Hashable {
    /// Names of the host's own scripts begin with this; their frames are left out of stacks.
    public static let internalPrefix = "actionhost:"

    /// The file name that errors show.
    public let name: String
    public let source: String

    public init(name: String, source: String) {
        self.name = name
        self.source = source
    }

    /// One of the host's own scripts.
    public static func `internal`(_ name: String, source: String) -> Script {
        Script(name: internalPrefix + name, source: source)
    }

    /// By the name alone: a lookup does not read through the source.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
