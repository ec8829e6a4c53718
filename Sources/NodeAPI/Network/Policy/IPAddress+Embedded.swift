/// IPv6 addresses that stand for an IPv4 address: where the packets go is what counts.
extension IPAddress {
    /// The IPv4 address that is reached through this one; nil when there is none.
    var embedded: IPAddress? {
        guard case .v6(let address) = self else { return nil }
        let pieces = address.pieces
        func v4(_ high: UInt16, _ low: UInt16) -> IPAddress { .v4(IPv4Address(value: UInt32(high) << 16 | UInt32(low))) }

        if (0..<5).allSatisfy({ pieces[$0] == 0 }) {
            // ::ffff:a.b.c.d, mapped; ::a.b.c.d, compatible. :: and ::1 are addresses of their own.
            if pieces[5] == 0xFFFF || pieces[5] == 0 && (pieces[6] != 0 || pieces[7] > 1) { return v4(pieces[6], pieces[7]) }
        }
        // ::ffff:0:a.b.c.d, translated (RFC 2765).
        if (0..<4).allSatisfy({ pieces[$0] == 0 }), pieces[4] == 0xFFFF, pieces[5] == 0 { return v4(pieces[6], pieces[7]) }
        // 64:ff9b::a.b.c.d, NAT64 (RFC 6052).
        if pieces[0] == 0x64, pieces[1] == 0xFF9B, (2..<6).allSatisfy({ pieces[$0] == 0 }) { return v4(pieces[6], pieces[7]) }
        // 2002:a.b.c.d::, 6to4 (RFC 3056).
        if pieces[0] == 0x2002 { return v4(pieces[1], pieces[2]) }
        // 2001:0:…, Teredo (RFC 4380): the client's address, inverted, in the last two.
        if pieces[0] == 0x2001, pieces[1] == 0 { return v4(~pieces[6], ~pieces[7]) }
        return nil
    }
}
