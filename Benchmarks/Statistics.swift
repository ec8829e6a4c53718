/// The usual figures of a list of measurements.
struct Statistics {
    private let sorted: [Double]

    init(_ values: [Double]) { sorted = values.sorted() }

    var mean: Double { sorted.reduce(0, +) / Double(max(sorted.count, 1)) }

    /// The value that the given share of the measurements does not exceed.
    func percentile(_ share: Double) -> Double {
        guard !sorted.isEmpty else { return .nan }
        return sorted[min(sorted.count - 1, Int((Double(sorted.count) * share).rounded(.down)))]
    }

    /// `p50 151, p95 180, p99 240 µs`.
    func summary(_ unit: String) -> String {
        let figures = [("p50", 0.5), ("p95", 0.95), ("p99", 0.99)].map { "\($0.0) \(percentile($0.1).short)" }
        return figures.joined(separator: "  ") + " \(unit)"
    }
}

extension Double {
    /// Three figures or so.
    var short: String {
        if self >= 100 { return "\(Int(rounded()))" }
        return self >= 10 ? "\((self * 10).rounded() / 10)" : "\((self * 100).rounded() / 100)"
    }
}

extension Duration {
    var microseconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) * 1e6 + Double(attoseconds) / 1e12
    }
}
