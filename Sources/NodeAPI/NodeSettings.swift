/// What the host grants the scripts of its realms; the same for every login.
public struct NodeSettings: Sendable {
    /// `process.env`.
    public var environment: [String: String]
    /// The folder below which scripts may read files; nil: none.
    public var fileRoot: String?
    /// Files in it that they may not: those with secrets.
    public var hiddenFiles: [String]
    /// The files that `require` loads.
    public var modules: ModuleFiles
    /// Timers and immediates that may be pending in a realm.
    public var timerLimit: Int
    /// Whether scripts may make functions from texts: `eval`, `Function` and its kin.
    public var allowsEval: Bool
    /// Whether scripts have `WebAssembly`.
    public var allowsWebAssembly: Bool
    /// The way out, shared by the realms of a host.
    public var network: Network

    public init(
        environment: [String: String] = [:], fileRoot: String? = nil, hiddenFiles: [String] = [],
        modules: ModuleFiles = ModuleFiles(), timerLimit: Int = 10_000, allowsEval: Bool = true, allowsWebAssembly: Bool = true,
        network: Network = Network()
    ) {
        self.timerLimit = timerLimit
        self.allowsEval = allowsEval
        self.allowsWebAssembly = allowsWebAssembly
        self.modules = modules
        self.environment = environment
        self.fileRoot = fileRoot
        self.hiddenFiles = hiddenFiles
        self.network = network
    }
}
