/// What is to be kept of a login while it runs.
public struct Observation: OptionSet, Sendable, Hashable, Codable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    /// All that reaches it from outside, so that it can be run again: ``LoginRecording``.
    public static let tape = Observation(rawValue: 1)
    /// What it does at which time: ``LoginTimeline``.
    public static let trace = Observation(rawValue: 2)
}
