import COpenSSL

/// Certificates of authorities that a verification trusts.
///
/// The library counts uses of a store and looks into it under a lock of its own; nothing is added after the initializer.
final class TrustStore: @unchecked Sendable {
    let reference: OpaquePointer?

    /// The system's authorities, and more.
    init(system: Bool, adding certificates: [[UInt8]]) {
        reference = X509_STORE_new()
        guard let reference else { return }
        if system { X509_STORE_set_default_paths(reference) }
        for certificate in certificates {
            guard let parsed = X509Certificate(der: certificate) else { continue }
            X509_STORE_add_cert(reference, parsed.reference)
        }
    }

    deinit { X509_STORE_free(reference) }
}
