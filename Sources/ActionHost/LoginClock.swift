import Foundation

/// What scripts see as the time, and what expiry is measured by.
public enum LoginClock: Sendable, Hashable, Codable {
    /// The machine's time.
    case system
    /// A time that stands still, so that rules about dates can be tested. In milliseconds since 1970.
    case fixed(milliseconds: Double)

    /// Milliseconds since 1970, whole ones.
    @Sendable public func now() -> Double {
        switch self {
        case .system: (Date().timeIntervalSince1970 * 1000).rounded(.down)
        case .fixed(let milliseconds): milliseconds
        }
    }

    var isFixed: Bool { self != .system }
}
