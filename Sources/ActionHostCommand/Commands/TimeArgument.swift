import ActionHost
import ArgumentParser

/// A time as people write it: see `Quantity.time`.
struct TimeArgument: Sendable, Hashable {
    let text: String
    /// Since 1970.
    let milliseconds: Double

    /// - Throws: `ValidationError` for any other text.
    init(_ text: String) throws {
        guard let milliseconds = Quantity.time(text) else { throw ValidationError("it has to be \(Quantity.timeExpectation)") }
        self.text = text
        self.milliseconds = milliseconds
    }
}
