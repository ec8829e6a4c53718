/// What a private key is, by the object identifiers at the beginning of its DER encoding (RFC 5958, RFC 5915).
enum KeyType {
    /// The more telling ones first: a key on a curve names both its type and the curve.
    private static let identifiers: [(name: String, bytes: [UInt8])] = [
        ("an EC key on the curve P-256", [0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07]),
        ("an EC key on the curve P-384", [0x06, 0x05, 0x2B, 0x81, 0x04, 0x00, 0x22]),
        ("an EC key on the curve P-521", [0x06, 0x05, 0x2B, 0x81, 0x04, 0x00, 0x23]),
        ("an EC key on another curve", [0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01]),
        ("an Ed25519 key", [0x06, 0x03, 0x2B, 0x65, 0x70]),
        ("an Ed448 key", [0x06, 0x03, 0x2B, 0x65, 0x71]),
        ("an X25519 key", [0x06, 0x03, 0x2B, 0x65, 0x6E]),
        ("an RSA key for PSS", [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0A]),
        ("an RSA key", [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01]),
    ]
    static let rsa = "an RSA key"
    static let p256 = "an EC key on the curve P-256"

    /// The type as messages name it; nil when it is none of those known.
    static func name(of block: PEMBlock) -> String? {
        if block.label == "RSA PRIVATE KEY" { return rsa }
        guard let bytes = block.bytes else { return nil }
        // PKCS#8 has the identifiers in its first bytes. In SEC 1 the curve follows the private number, which is as long as the
        // field: 66 bytes for the largest curve.
        let head = bytes.prefix(block.label == "EC PRIVATE KEY" ? 96 : 40)
        return identifiers.first { head.contains($0.bytes) }?.name
    }
}
