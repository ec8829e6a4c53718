import NodeAPI

/// What every realm of a host has in common.
struct RealmSettings: Sendable {
    var clock: LoginClock
    var functions: [String: HostFunction]
    /// The parts of Node's surface that the host's actions name.
    var features: NodeFeatures
}
