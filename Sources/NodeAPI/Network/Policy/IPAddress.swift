/// An address on the network, of either kind.
public enum IPAddress: Sendable, Hashable {
    case v4(IPv4Address)
    case v6(IPv6Address)

    /// Reads an address as people write it: four decimal numbers, or IPv6 without brackets and zone. Nil for anything else.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        if bytes.contains(ASCII.colon) {
            guard let address = try? IPv6Address(parsing: bytes[...]) else { return nil }
            self = .v6(address)
        } else {
            // Stricter than in a URL: 127.1 and 0x7f.1 are names here, and no resolver is asked to make addresses of them.
            let parts = bytes.split(separator: ASCII.dot, omittingEmptySubsequences: false)
            guard parts.count == 4, parts.allSatisfy({ (1...3).contains($0.count) && $0.allSatisfy(ASCII.isDigit) && ($0.count == 1 || $0.first != ASCII.zero) }),
                let address = try? IPv4Address(parsing: bytes[...])
            else { return nil }
            self = .v4(address)
        }
    }

    /// 4 or 6.
    public var family: Int {
        switch self {
        case .v4: 4
        case .v6: 6
        }
    }

    /// The address as 4 or 16 bytes.
    var bytes: [UInt8] {
        switch self {
        case .v4(let address): (0..<4).map { UInt8(truncatingIfNeeded: address.value >> (24 - 8 * UInt32($0))) }
        case .v6(let address): (0..<16).map { UInt8(truncatingIfNeeded: address.pieces[$0 / 2] >> ($0 % 2 == 0 ? 8 : 0)) }
        }
    }

    init?(bytes: some Collection<UInt8>) {
        let bytes = Array(bytes)
        switch bytes.count {
        case 4: self = .v4(IPv4Address(value: bytes.reduce(0) { $0 << 8 | UInt32($1) }))
        case 16:
            var pieces = SIMD8<UInt16>()
            for index in 0..<8 { pieces[index] = UInt16(bytes[2 * index]) << 8 | UInt16(bytes[2 * index + 1]) }
            self = .v6(IPv6Address(pieces: pieces))
        default: return nil
        }
    }
}

extension IPAddress: CustomStringConvertible {
    public var description: String {
        switch self {
        case .v4(let address): address.description
        case .v6(let address): address.description
        }
    }
}
