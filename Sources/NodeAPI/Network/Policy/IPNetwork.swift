/// A block of addresses, as `10.0.0.0/8`.
public struct IPNetwork: Sendable, Hashable {
    public let address: IPAddress
    /// The number of leading bits that its addresses have in common.
    public let prefixLength: Int

    /// Nil when the prefix is longer than the address.
    public init?(_ address: IPAddress, prefixLength: Int) {
        guard (0...(address.bytes.count * 8)).contains(prefixLength) else { return nil }
        self.address = address
        self.prefixLength = prefixLength
    }

    /// Reads `ADDRESS/LENGTH`.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let address = IPAddress(String(parts[0])), parts[1].allSatisfy({ $0.isASCII && $0.isNumber }),
            let length = Int(parts[1])
        else { return nil }
        self.init(address, prefixLength: length)
    }

    public func contains(_ other: IPAddress) -> Bool {
        let (own, others) = (address.bytes, other.bytes)
        guard own.count == others.count else { return false }
        let (whole, rest) = prefixLength.quotientAndRemainder(dividingBy: 8)
        guard own[..<whole] == others[..<whole] else { return false }
        return rest == 0 || (own[whole] ^ others[whole]) >> UInt8(8 - rest) == 0
    }
}

extension IPNetwork: CustomStringConvertible {
    public var description: String { "\(address)/\(prefixLength)" }
}
