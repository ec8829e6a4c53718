import JavaScriptEngine

/// The Swift parts of built-in modules, by the name that `binding(name)` knows them by.
enum NativeBindings {
    typealias Make = @Sendable (NodeContext) throws(Thrown) -> Value

    static let all: [String: Make] = [
        "crypto": { context throws(Thrown) in CryptoBinding.make(in: context) },
        "inspect": { context throws(Thrown) in try InspectBinding.make(in: context) },
    ]
}
