/// What was read of a clock, in order. Readings that repeat the one before take no room.
public struct ClockReadings: Sendable, Hashable, Codable {
    /// A value and how often it was read, by turns.
    private(set) var runs: [Double] = []

    public init() {}

    /// How many values there are that differ from the one before.
    public var size: Int { runs.count / 2 }
    /// The first one; nil when there is none.
    public var first: Double? { runs.first }
    /// How many readings there are.
    public var count: Int { stride(from: 1, to: runs.count, by: 2).reduce(0) { $0 + Int(runs[$1]) } }

    public mutating func append(_ value: Double) {
        if let count = runs.last, runs[runs.count - 2] == value {
            runs[runs.count - 1] = count + 1
        } else {
            runs += [value, 1]
        }
    }

    public init(from decoder: any Decoder) throws {
        runs = try [Double](from: decoder)
        guard runs.count.isMultiple(of: 2), runs.allSatisfy({ $0.isFinite && abs($0) < 1e16 }) else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "readings of a clock are values and their counts by turns"))
        }
    }

    public func encode(to encoder: any Encoder) throws { try runs.encode(to: encoder) }

    /// Gives the readings again.
    public struct Player: Sendable {
        private let runs: [Double]
        private var position = 0
        private var used = 0.0
        /// Readings beyond those that there are.
        public private(set) var excess = 0

        public init(_ readings: ClockReadings) { runs = readings.runs }

        /// The next reading; beyond the last one, that again, and nil when there is none at all.
        public mutating func next() -> Double? {
            while position < runs.count, used >= runs[position + 1] { (position, used) = (position + 2, 0) }
            guard position < runs.count else {
                excess += 1
                return runs.isEmpty ? nil : runs[runs.count - 2]
            }
            used += 1
            return runs[position]
        }
    }
}
