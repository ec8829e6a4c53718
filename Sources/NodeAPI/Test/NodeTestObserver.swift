/// Who hears of the tests that scripts of a realm run.
public struct NodeTestObserver {
    /// Whether tests without the option `only` are skipped.
    public var runsOnlyMarked: Bool
    /// Called on the machine's thread.
    public var hear: (NodeTestEvent) -> Void

    public init(runsOnlyMarked: Bool = false, hear: @escaping (NodeTestEvent) -> Void) {
        self.runsOnlyMarked = runsOnlyMarked
        self.hear = hear
    }
}
