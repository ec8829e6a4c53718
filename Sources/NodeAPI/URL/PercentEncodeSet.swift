/// A set of code points that one part of a URL writes percent-encoded.
///
/// Each of the standard's sets holds all code points outside ASCII, so only ASCII's 128 need a bit.
struct PercentEncodeSet: Sendable {
    private var low: UInt64
    private var high: UInt64

    func contains(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte < 0x40 ? low : high) & (1 << UInt64(byte & 0x3F)) != 0
    }

    private func adding(_ characters: String) -> PercentEncodeSet {
        var result = self
        for byte in characters.utf8 {
            if byte < 0x40 { result.low |= 1 << UInt64(byte) } else { result.high |= 1 << UInt64(byte & 0x3F) }
        }
        return result
    }

    /// The C0 controls and everything above `~`.
    static let c0Control = PercentEncodeSet(low: 0xFFFF_FFFF, high: 1 << 63)
    static let fragment = c0Control.adding(" \"<>`")
    static let query = c0Control.adding(" \"#<>")
    static let specialQuery = query.adding("'")
    static let path = query.adding("?^`{}")
    static let userinfo = path.adding("/:;=@[\\]|")
    static let component = userinfo.adding("$%&+,")
    /// What `application/x-www-form-urlencoded` encodes: all but letters, digits and `*-._`.
    static let form = component.adding("!'()~")
}
