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
    public var limits: ScriptLimits
    /// The way out, shared by the realms of a host.
    public var network: Network

    public init(
        environment: [String: String] = [:], fileRoot: String? = nil, hiddenFiles: [String] = [],
        modules: ModuleFiles? = nil, limits: ScriptLimits = ScriptLimits(), network: Network = Network()
    ) {
        self.modules = modules ?? ModuleFiles(sizeLimit: limits.sourceBytes)
        self.limits = limits
        self.environment = environment
        self.fileRoot = fileRoot
        self.hiddenFiles = hiddenFiles
        self.network = network
    }
}
