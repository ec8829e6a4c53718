import NodeAPI

/// What every realm of a host has in common.
struct RealmSettings: Sendable {
    var clock: LoginClock
    var functions: [String: HostFunction]
    /// Answers `api.groups` and `api.roles`; nil when the host has no directory.
    var answerUserQuestion: AnswerUserQuestion?
    /// The parts of Node's surface that the host's actions name.
    var features: NodeFeatures
    /// What scripts are granted of the world around them.
    var node: NodeSettings
    var coverage: CoverageProbe?
}
