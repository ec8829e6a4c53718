/// All that a leg of a login got from outside its realm: with the event and the actions, enough to run it again without any of that.
public struct LegTape: Sendable, Hashable, Codable {
    /// What chance came from, in hexadecimal digits.
    public var seed: String
    /// What scripts read of the date, in milliseconds since 1970.
    public var dates: ClockReadings
    /// What they read of the clock behind `performance`, in milliseconds.
    public var ticks: ClockReadings
    /// In the order of their times.
    public var entries: [TapeEntry]
    /// What each execution did on the network.
    public var executions: [TapedExecution]
    /// What the scripts used that no tape can keep, such as `crypto.generateKeyPair`.
    public var unrepeatable: [String]
    /// What the scripts have loaded and read of files; nil in a recording of a host that did not keep that.
    public var files: [TapedFile]?
    /// Whether there were more files than a tape keeps.
    public var hasMoreFiles: Bool?
    /// Why the tape is not whole; nil when it is.
    public var gap: String?

    public init(seed: String = "") {
        self.seed = seed
        dates = ClockReadings()
        ticks = ClockReadings()
        entries = []
        executions = []
        unrepeatable = []
    }
}
