import JavaScriptEngine

/// One namespace of `api`: the name under which scripts find it, and its methods.
///
/// A method returns nil for `undefined`; what it throws, the script can catch: a ``ScriptError`` becomes an error of that name.
protocol APINamespace: SendableMetatype {
    typealias Method = @Sendable (NamespaceCall) throws -> Value?

    static var name: String { get }
    static var methods: [String: Method] { get }
    /// Whether the methods are as `async` functions: what goes wrong rejects the promise that they return.
    static var returnsPromises: Bool { get }
}

extension APINamespace {
    static var returnsPromises: Bool { false }
}
