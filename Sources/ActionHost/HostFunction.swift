public import PostLogin

/// A function of the embedding program's that actions can call: it takes the arguments of the call, and the promise that the call
/// returns is fulfilled with its result, or rejected with an `Error` that has the description of what it throws.
///
/// ```swift
/// configuration.functions["riskScore"] = { arguments in
///     .number(try await scores.lookup(arguments.first?.stringValue))
/// }
/// ```
public typealias HostFunction = @Sendable (_ arguments: [JSONValue]) async throws -> JSONValue
