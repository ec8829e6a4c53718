/// What a script was doing at one moment.
public struct StackSample: Sendable, Hashable {
    /// Seconds, by a clock that only goes forward.
    public var time: Double
    /// The innermost call first.
    public var frames: [SampledFrame]

    public init(time: Double, frames: [SampledFrame]) {
        self.time = time
        self.frames = frames
    }
}
