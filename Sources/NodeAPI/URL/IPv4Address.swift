/// An IPv4 address.
public struct IPv4Address: Sendable, Hashable {
    /// The address as a number: 127.0.0.1 is 0x7F000001.
    public var value: UInt32

    public init(value: UInt32) { self.value = value }
}

extension IPv4Address: CustomStringConvertible {
    /// The address in the usual four decimal numbers.
    public var description: String { "\(value >> 24).\(value >> 16 & 255).\(value >> 8 & 255).\(value & 255)" }
}
