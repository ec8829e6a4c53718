import NIOSSL

/// What a script asks of TLS.
struct TLSOptions: Sendable {
    /// For SNI; nil when there is none or it is an address.
    var serverName: String?
    /// PEM or DER; nil for the host's authorities.
    var authorities: [[UInt8]]?
    var certificates: [[UInt8]] = []
    var keys: [[UInt8]] = []
    var passphrase: [UInt8]?
    var bundle: [UInt8]?
    var minimumVersion = TLSVersion.tlsv12
    var maximumVersion: TLSVersion?
    var protocols: [String] = []
    /// The host's authorities, for when the script names none.
    let hostTrust: LazyTrust

    var sentServerName: String? { serverName.flatMap { $0.isEmpty || IPAddress($0) != nil ? nil : $0 } }

    /// What the server's certificate is checked against.
    var trust: TrustStore {
        guard let authorities else { return hostTrust.store }
        return TrustStore(system: false, adding: authorities.flatMap(Self.certificates).compactMap { try? $0.toDERBytes() })
    }

    func makeContext() throws -> NIOSSLContext {
        var configuration = TLSConfiguration.makeClientConfiguration()
        // The verification is ours; NIOSSL then has no need to read the system's authorities for each connection.
        configuration.trustRoots = .certificates([])
        configuration.certificateVerification = .noHostnameVerification
        configuration.minimumTLSVersion = minimumVersion
        configuration.maximumTLSVersion = maximumVersion
        configuration.applicationProtocols = protocols
        if let bundle {
            let contents = try NIOSSLPKCS12Bundle(buffer: bundle, passphrase: passphrase)
            configuration.certificateChain = contents.certificateChain.map { .certificate($0) }
            configuration.privateKey = .privateKey(contents.privateKey)
        }
        if !certificates.isEmpty {
            configuration.certificateChain = certificates.flatMap(Self.certificates).map { .certificate($0) }
        }
        if let key = keys.first { configuration.privateKey = .privateKey(try privateKey(key)) }
        return try NIOSSLContext(configuration: configuration)
    }

    private func privateKey(_ bytes: [UInt8]) throws -> NIOSSLPrivateKey {
        let format = bytes.starts(with: "-----".utf8) ? NIOSSLSerializationFormats.pem : .der
        guard let passphrase else { return try NIOSSLPrivateKey(bytes: bytes, format: format) }
        return try NIOSSLPrivateKey(bytes: bytes, format: format) { take in take(passphrase) }
    }

    /// The certificates of a PEM text, or the one in DER; none when they cannot be read, as in Node.
    private static func certificates(_ bytes: [UInt8]) -> [NIOSSLCertificate] {
        if let several = try? NIOSSLCertificate.fromPEMBytes(bytes) { return several }
        return (try? NIOSSLCertificate(bytes: bytes, format: .der)).map { [$0] } ?? []
    }
}
