import NIOCore

/// One end of a connection.
struct SocketEndpoint: Sendable, Hashable {
    var address: String
    var port: Int
    /// `IPv4` or `IPv6`.
    var family: String

    init?(_ address: SocketAddress?) {
        guard let address, let text = address.ipAddress, let port = address.port else { return nil }
        self.address = text
        self.port = port
        family = address.protocol == .inet6 ? "IPv6" : "IPv4"
    }
}
