import ActionHost
import ArgumentParser

/// A duration or a size, with the text that it was written as.
struct QuantityArgument<Value: Sendable>: Sendable {
    let text: String
    let value: Value
}

extension QuantityArgument<Duration> {
    static func duration(_ text: String) throws -> Self {
        guard let value = Quantity.duration(text) else { throw ValidationError("it has to be a duration, like 20s, 500ms or 1m") }
        return Self(text: text, value: value)
    }
}

extension QuantityArgument<Int> {
    static func bytes(_ text: String) throws -> Self {
        guard let value = Quantity.bytes(text) else { throw ValidationError("it has to be a size, like 128MB or 1GB") }
        return Self(text: text, value: value)
    }
}
