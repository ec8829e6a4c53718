import Synchronization

/// What the verification of a handshake has found, on its way from the event loop.
final class SharedVerification: Sendable {
    private let verification = Mutex<CertificateVerification?>(nil)

    var value: CertificateVerification? { verification.withLock { $0 } }

    func set(_ value: CertificateVerification) { verification.withLock { $0 = value } }
}
