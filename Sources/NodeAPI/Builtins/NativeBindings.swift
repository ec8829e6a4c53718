import JavaScriptEngine

/// The Swift parts of built-in modules, by the name that `binding(name)` knows them by.
enum NativeBindings {
    typealias Make = @Sendable (NodeContext) throws(Thrown) -> Value

    static let all: [String: Make] = [
        "ciphers": { context throws(Thrown) in CipherBinding.make(in: context) },
        "console": { context throws(Thrown) in try ConsoleBinding.make(in: context) },
        "crypto": { context throws(Thrown) in CryptoBinding.make(in: context) },
        "encoding": { context throws(Thrown) in EncodingBinding.make(in: context) },
        "exchange": { context throws(Thrown) in ExchangeBinding.make(in: context) },
        "fetch": { context throws(Thrown) in try FetchBinding.make(in: context) },
        "files": { context throws(Thrown) in FileBinding.make(in: context) },
        "inspect": { context throws(Thrown) in try InspectBinding.make(in: context) },
        "log": { context throws(Thrown) in LogBinding.make(in: context) },
        "modules": { context throws(Thrown) in try ModulesBinding.make(in: context) },
        "network": { context throws(Thrown) in try NetworkBinding.make(in: context) },
        "performance": { context throws(Thrown) in PerformanceBinding.make(in: context) },
        "process": { context throws(Thrown) in ProcessBinding.make(in: context) },
        "tests": { context throws(Thrown) in TestsBinding.make(in: context) },
        "ticks": { context throws(Thrown) in TicksBinding.make(in: context) },
        "url": { context throws(Thrown) in URLBinding.make(in: context) },
        "zlib": { context throws(Thrown) in ZlibBinding.make(in: context) },
    ]
}
