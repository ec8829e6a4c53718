import Foundation

/// Certificates of authorities, from a file of PEM texts.
public struct CertificateAuthorities: Sendable, Hashable {
    /// DER.
    public let certificates: [[UInt8]]

    /// - Throws: what is wrong with the file, for people.
    public init(file: String) throws(NetworkPolicyError) {
        let text: String
        do {
            text = try String(contentsOfFile: file, encoding: .utf8)
        } catch {
            throw NetworkPolicyError("\(file): the file cannot be read")
        }
        let parsed = RootCertificates.certificates(of: text).map(Self.der)
        guard !parsed.isEmpty else { throw NetworkPolicyError("\(file): there is no certificate in it, as PEM") }
        guard parsed.allSatisfy({ $0.flatMap(X509Certificate.init) != nil }) else {
            throw NetworkPolicyError("\(file): a certificate in it cannot be read")
        }
        certificates = parsed.compactMap { $0 }
    }

    private static func der(_ pem: String) -> [UInt8]? {
        let body = pem.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("-----") }.joined()
        return Data(base64Encoded: body).map { [UInt8]($0) }
    }
}
