/// What a realm has in the place of the machine's clock and chance, so that what happens in it can be repeated.
public struct RepeatableSources {
    /// What the clock of `performance` shows, given the milliseconds since the realm was made.
    public var monotonicTime: (_ milliseconds: Double) -> Double
    /// What all chance in the realm comes from: 32 bytes.
    public var seed: [UInt8]

    public init(monotonicTime: @escaping (_ milliseconds: Double) -> Double, seed: [UInt8]) {
        self.monotonicTime = monotonicTime
        self.seed = seed
    }

    /// Bytes of a new seed.
    public static let seedSize = 32
}
