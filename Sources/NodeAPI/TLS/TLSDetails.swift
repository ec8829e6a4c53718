import NIOSSL

/// What a handshake has come to.
struct TLSDetails: Sendable {
    /// Nil when the server sent no certificate.
    let verification: CertificateVerification?
    /// Of ALPN; nil without agreement.
    let negotiatedProtocol: String?
    let version: TLSVersion?

    /// As `getProtocol()` has it.
    var versionName: String? {
        switch version {
        case .tlsv1: "TLSv1"
        case .tlsv11: "TLSv1.1"
        case .tlsv12: "TLSv1.2"
        case .tlsv13: "TLSv1.3"
        default: nil
        }
    }
}
