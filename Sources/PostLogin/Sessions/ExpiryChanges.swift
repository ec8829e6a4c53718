/// When a session or a refresh token is to expire, as actions ask for it.
///
/// A call can only shorten a life: of several, the earliest time counts, and a time later than the one that holds already changes nothing.
/// (Auth0: manage sessions with Actions, manage refresh tokens with Actions.)
public struct ExpiryChanges: Sendable, Hashable, Codable {
    /// The last millisecond of the year 9999: a later time is no limit, and is taken for this one. One before 1970 is taken for 1970.
    public static let latest = 253_402_300_799_999.0

    /// When it expires however much it is used, in milliseconds since 1970; nil when no action asked for that.
    public private(set) var absolute: Double?
    /// When it expires unless it is used before, in milliseconds since 1970; nil when no action asked for that.
    public private(set) var idle: Double?

    /// No changes.
    public init() {}

    /// Whether nothing changes.
    public var isEmpty: Bool { absolute == nil && idle == nil }

    /// `setExpiresAt`.
    public mutating func expire(at time: Double) { absolute = Self.earlier(time, absolute) }

    /// `setIdleExpiresAt`.
    public mutating func expireIdle(at time: Double) { idle = Self.earlier(time, idle) }

    /// `expires_at` and `idle_expires_at` as the JSON outcome shows them; what is not asked for is absent.
    var members: JSONObject {
        var members: JSONObject = [:]
        members["expires_at"] = absolute.map { .string(ISOTime.text(milliseconds: $0)) }
        members["idle_expires_at"] = idle.map { .string(ISOTime.text(milliseconds: $0)) }
        return members
    }

    private static func earlier(_ time: Double, _ other: Double?) -> Double {
        min(max(time.rounded(.down), 0), other ?? latest)
    }
}
