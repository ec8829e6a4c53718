import ActionHost
import ArgumentParser

/// A limit by its name: `effects=100`.
struct BoundArgument: Sendable {
    /// As it was written.
    let text: String
    let bound: ActionBound
    let value: Int

    init(_ text: String) throws {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw ValidationError("it has to be NAME=VALUE, like log=64kB") }
        guard let bound = ActionBound(rawValue: parts[0]) else {
            throw ValidationError("there is no limit \(parts[0]); there are \(ActionBound.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        guard let value = bound.value(of: parts[1]) else { throw ValidationError("\(bound.rawValue) has to be \(bound.expectation)") }
        (self.text, self.bound, self.value) = (text, bound, value)
    }
}
