/// A source that counts what runs of it. Its lines are those of the original; columns are not.
struct InstrumentedSource: Sendable, Hashable {
    var text: String
    /// The counters, by their places in the array.
    var points: [CoveragePoint]
}
