/// What the scripts of a realm may hold and do, beside what they are granted of the world around them.
public struct ScriptLimits: Sendable, Hashable, Codable {
    /// Bytes of a file that `require` loads.
    public var sourceBytes: Int
    /// Timers and immediates that may be pending in a realm.
    public var timers: Int
    /// Whether they may make functions from texts: `eval`, `Function` and its kin.
    public var allowsEval: Bool
    /// Whether they have `WebAssembly`.
    public var allowsWebAssembly: Bool

    public init(sourceBytes: Int = 16 << 20, timers: Int = 10_000, allowsEval: Bool = true, allowsWebAssembly: Bool = true) {
        self.sourceBytes = sourceBytes
        self.timers = timers
        self.allowsEval = allowsEval
        self.allowsWebAssembly = allowsWebAssembly
    }
}
