import Foundation
import PostLogin

/// The settings of a host that a login depends on.
public struct RecordedSettings: Sendable, Hashable, Codable {
    public var timeLimitMilliseconds: Double
    public var cpuLimitMilliseconds: Double
    /// Bytes.
    public var memoryLimit: Int
    /// By the names of ``ActionBound``.
    public var bounds: [String: Int]
    public var allowsEval: Bool
    public var allowsWebAssembly: Bool
    /// Nil for all.
    public var enabledFactors: [String]?
    /// `process.env`.
    public var environment: [String: String]
    /// Names of the embedding program's functions.
    public var functions: [String]
    public var hasUsers: Bool
    public var network: Network
    public var suspensionLifetimeMilliseconds: Double
    /// That of the process, which `Date` goes by.
    public var timeZone: String
    /// The folder of the actions, as it was named; nil where there was none.
    public var folder: String?

    /// Where actions could connect to.
    public struct Network: Sendable, Hashable, Codable {
        public var mode: String
        public var allow: [String]
        public var deny: [String]
        public var routes: [String]
    }

    private enum CodingKeys: String, CodingKey {
        case timeLimitMilliseconds = "time_limit_ms"
        case cpuLimitMilliseconds = "cpu_limit_ms"
        case memoryLimit = "memory_limit"
        case bounds
        case allowsEval = "eval"
        case allowsWebAssembly = "web_assembly"
        case enabledFactors = "enabled_factors"
        case environment, functions, network, folder
        case hasUsers = "users"
        case suspensionLifetimeMilliseconds = "suspension_lifetime_ms"
        case timeZone = "time_zone"
    }
}

extension RecordedSettings {
    package var limits: ActionLimits {
        ActionLimits(
            time: Self.duration(timeLimitMilliseconds), cpu: Self.duration(cpuLimitMilliseconds), memory: max(0, min(memoryLimit, 1 << 40)),
            bounds: Dictionary(
                bounds.compactMap { name, value in ActionBound(rawValue: name).map { ($0, max(0, min(value, 1 << 40))) } }) { first, _ in first })
    }

    var suspensionLifetime: Duration { Self.duration(suspensionLifetimeMilliseconds) }

    /// Whatever a file says, no more than a clock can count.
    private static func duration(_ milliseconds: Double) -> Duration { .milliseconds(max(0, min(milliseconds, 1e12))) }
}
