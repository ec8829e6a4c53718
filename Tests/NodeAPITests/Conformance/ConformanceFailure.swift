/// A suite came to no end.
struct ConformanceFailure: Error, CustomStringConvertible {
    let lastCase: String
    let reason: String

    var description: String { "the run ended in the case \(lastCase): \(reason)" }
}
