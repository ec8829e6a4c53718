public import JavaScriptEngine

/// Why a test has failed.
public struct NodeTestFailure: Sendable, Hashable {
    /// Node's name for it, such as `testCodeFailure`.
    public var type: String
    public var message: String
    /// What was thrown; nil for a failure that is the runner's own.
    public var error: ScriptError?
    /// What an assertion compared.
    public var comparison: Comparison?

    /// The values of an assertion, as Node shows them.
    public struct Comparison: Sendable, Hashable {
        public var actual: String
        public var expected: String
        /// Such as `deepStrictEqual`.
        public var operation: String

        public init(actual: String, expected: String, operation: String) {
            self.actual = actual
            self.expected = expected
            self.operation = operation
        }
    }

    public init(type: String, message: String, error: ScriptError? = nil, comparison: Comparison? = nil) {
        self.type = type
        self.message = message
        self.error = error
        self.comparison = comparison
    }
}
