/// Sends what is meant for one origin to another: `https://tenant.example.com=http://127.0.0.1:8080`.
///
/// Scheme, host and port are replaced; path, query and headers stay, the `Host` header too.
public struct NetworkRoute: Sendable, Hashable {
    public let origin: NetworkOrigin
    public let target: NetworkOrigin
    /// As it was written.
    public let text: String

    /// - Throws: what is wrong with the text, for people.
    public init(_ text: String) throws(NetworkPolicyError) {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            throw NetworkPolicyError("\(text): a route is FROM=TO, like https://tenant.example.com=http://127.0.0.1:8080")
        }
        origin = try NetworkOrigin(parts[0], in: text)
        target = try NetworkOrigin(parts[1], in: text)
        self.text = text
    }
}
