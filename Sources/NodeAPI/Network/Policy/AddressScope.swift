/// What kind of place an address is.
public enum AddressScope: String, Sendable, Hashable, CaseIterable {
    case metadata = "metadata"
    case loopback = "loopback"
    case unspecified = "unspecified"
    case linkLocal = "link-local"
    case privateNetwork = "private"
    case carrierNetwork = "carrier-grade NAT"
    case multicast = "multicast"
    case broadcast = "broadcast"
    /// Set aside: documentation, benchmarks, protocols, the future.
    case reserved = "reserved"
    case global = "public"

    /// The first block that has the address says what it is.
    private static let blocks: [(AddressScope, [IPNetwork])] = [
        (.metadata, ["169.254.169.254/32", "fd00:ec2::254/128"]),
        (.loopback, ["127.0.0.0/8", "::1/128"]),
        (.unspecified, ["0.0.0.0/8", "::/128"]),
        (.linkLocal, ["169.254.0.0/16", "fe80::/10"]),
        (.privateNetwork, ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fec0::/10"]),
        (.carrierNetwork, ["100.64.0.0/10"]),
        (.multicast, ["224.0.0.0/4", "ff00::/8"]),
        (.broadcast, ["255.255.255.255/32"]),
        (
            .reserved,
            [
                "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4",
                "64:ff9b:1::/48", "100::/64", "2001:2::/48", "2001:10::/28", "2001:db8::/32", "3fff::/20", "5f00::/16",
            ]
        ),
    ].map { scope, texts in (scope, texts.compactMap { IPNetwork($0) }) }

    /// An address that stands for an IPv4 address is what that one is.
    public init(of address: IPAddress) {
        self = Self.blocks.first { $0.1.contains { $0.contains(address) } }?.0 ?? .global
        if self == .global || self == .reserved, let embedded = address.embedded { self = AddressScope(of: embedded) }
    }
}
