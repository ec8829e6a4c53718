import COpenSSL

/// A parsed certificate, owned.
final class X509Certificate {
    let reference: OpaquePointer

    init?(der: [UInt8]) {
        let parsed = der.withUnsafeBufferPointer { buffer in
            var position = buffer.baseAddress
            return d2i_X509(nil, &position, buffer.count)
        }
        guard let parsed else { return nil }
        reference = parsed
    }

    /// Takes over the caller's reference.
    init(owned reference: OpaquePointer) { self.reference = reference }

    deinit { X509_free(reference) }
}
