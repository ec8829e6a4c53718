/// How long a browser keeps the cookie of a session.
public enum CookieMode: String, Sendable, Hashable, Codable, CaseIterable {
    /// Until it expires.
    case persistent
    /// Until the browser is closed; the session itself lives on.
    case nonPersistent = "non-persistent"
}
