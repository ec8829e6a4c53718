import Foundation

/// The authorities that the system trusts.
enum RootCertificates {
    private static let files = ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem"]
    private static let end = "-----END CERTIFICATE-----"

    /// One PEM text each; none where the system has no such file.
    static let system: [String] = {
        guard let bundle = files.lazy.compactMap({ try? String(contentsOfFile: $0, encoding: .utf8) }).first else { return [] }
        return certificates(of: bundle)
    }()

    /// The certificates of a PEM text, each a text of its own.
    static func certificates(of text: String) -> [String] {
        text.components(separatedBy: end).compactMap { part in
            part.range(of: "-----BEGIN CERTIFICATE-----").map { String(part[$0.lowerBound...]) + end }
        }
    }
}
