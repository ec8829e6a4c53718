/// A row of a waterfall: a span of time, or a moment.
struct TimelineRow: Hashable {
    enum Kind: String {
        case action, request, effect, log, problem
    }

    struct Span: Hashable {
        var begin: Double
        var end: Double
    }

    var kind: Kind
    var label: String
    /// Milliseconds since the leg began.
    var begin: Double
    var end: Double
    /// When an action had given the thread back.
    var waits: [Span] = []
    /// What is shown on demand.
    var details: [String] = []
}
