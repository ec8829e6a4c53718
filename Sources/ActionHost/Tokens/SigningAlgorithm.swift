/// How tokens are signed.
public enum SigningAlgorithm: String, Sendable, Hashable, Codable, CaseIterable {
    /// RSA (PKCS#1 v1.5) with SHA-256, Auth0's default: understood everywhere, and the same token signed twice is the same text.
    case rs256 = "RS256"
    /// ECDSA on the curve P-256 with SHA-256: shorter tokens, signed faster; no two signatures are the same.
    case es256 = "ES256"
}
