import PostLogin

/// A request that a test expects of the actions, and how it is answered.
///
/// ```swift
/// let exchange = NetworkExchange(.init(method: "GET", url: "https://api.example.com/roles"), .init(json: ["analyst"]))
/// ```
///
/// As JSON or YAML: `{request: GET https://api.example.com/roles, respond: {status: 200, json: [analyst]}}`. ``init(json:)`` has all of it.
public struct NetworkExchange: Sendable, Hashable {
    public var request: NetworkRequestPattern
    public var answer: NetworkAnswer
    /// How many such requests it answers. Nil: any number, none included.
    public var times: Int?
    /// Whether it does no harm when the request is not made.
    public var isOptional: Bool
    /// When its answer goes out among those of others that have such a number: after all lower ones. Nil: at once.
    ///
    /// An answer is not held back for a request that never comes: see ``RecordedNetwork/patience``.
    public var order: Int?
    /// The line of its file, counted from 1; nil where there is none.
    public var line: Int?

    /// Makes an exchange.
    public init(
        _ request: NetworkRequestPattern, _ answer: NetworkAnswer, times: Int? = 1, isOptional: Bool = false, order: Int? = nil, line: Int? = nil
    ) {
        self.request = request
        self.answer = answer
        self.times = times
        self.isOptional = isOptional
        self.order = order
        self.line = line
    }
}
