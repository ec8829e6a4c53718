/// Limits and realm policy of a folder of actions; nil where its `actions.yaml` says nothing.
public struct CatalogSettings: Sendable, Hashable {
    public var timeLimit: Duration?
    public var cpuLimit: Duration?
    /// Bytes.
    public var memoryLimit: Int?
    /// Counts and sizes.
    public var bounds: [ActionBound: Int]
    public var allowsEval: Bool?
    public var allowsWebAssembly: Bool?
    public var realm: RealmPolicy?
    public var network: NetworkSettings
    /// `process.env`.
    public var environment: [String: String]

    public init(
        timeLimit: Duration? = nil, cpuLimit: Duration? = nil, memoryLimit: Int? = nil, bounds: [ActionBound: Int] = [:],
        allowsEval: Bool? = nil, allowsWebAssembly: Bool? = nil, realm: RealmPolicy? = nil, network: NetworkSettings = NetworkSettings(), environment: [String: String] = [:]
    ) {
        self.timeLimit = timeLimit
        self.cpuLimit = cpuLimit
        self.memoryLimit = memoryLimit
        self.bounds = bounds
        self.allowsEval = allowsEval
        self.allowsWebAssembly = allowsWebAssembly
        self.realm = realm
        self.network = network
        self.environment = environment
    }
}
