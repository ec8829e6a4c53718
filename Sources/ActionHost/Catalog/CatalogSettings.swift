/// Limits and realm policy of a folder of actions; nil where its `actions.yaml` says nothing.
public struct CatalogSettings: Sendable, Hashable {
    public var timeLimit: Duration?
    public var cpuLimit: Duration?
    /// Bytes.
    public var memoryLimit: Int?
    public var realm: RealmPolicy?
    public var network: NetworkSettings
    /// `process.env`.
    public var environment: [String: String]

    public init(
        timeLimit: Duration? = nil, cpuLimit: Duration? = nil, memoryLimit: Int? = nil, realm: RealmPolicy? = nil,
        network: NetworkSettings = NetworkSettings(), environment: [String: String] = [:]
    ) {
        self.timeLimit = timeLimit
        self.cpuLimit = cpuLimit
        self.memoryLimit = memoryLimit
        self.realm = realm
        self.network = network
        self.environment = environment
    }
}
