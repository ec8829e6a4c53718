import JavaScriptEngine

extension TLSDetails {
    /// As `internal/tls/connect` takes it.
    var hostValue: HostValue {
        let error: HostValue =
            if let code = verification?.errorCode {
                .record(["code": .string(code), "message": .string(verification?.errorMessage ?? code)])
            } else {
                .null
            }
        return .record([
            "authorizationError": error, "protocol": versionName.map { .string($0) } ?? .null,
            "alpn": negotiatedProtocol.map { .string($0) } ?? .null,
            "certificates": .list((verification?.chain ?? []).compactMap(PeerCertificate.init).map(\.hostValue)),
        ])
    }
}

extension PeerCertificate {
    /// The members of `getPeerCertificate()`, in no order.
    fileprivate var hostValue: HostValue {
        var members: [String: HostValue] = [
            "subject": Self.record(subject), "issuer": Self.record(issuer), "ca": .bool(isAuthority), "valid_from": .string(validFrom),
            "valid_to": .string(validTo), "serialNumber": .string(serialNumber), "raw": .bytes(raw),
        ]
        if let alternativeNames { members["subjectaltname"] = .string(alternativeNames) }
        for (name, fingerprint) in zip(["fingerprint", "fingerprint256", "fingerprint512"], fingerprints) { members[name] = .string(fingerprint) }
        return .record(members)
    }

    /// A field that is there several times becomes a list.
    private static func record(_ fields: [(name: String, value: String)]) -> HostValue {
        .record(
            Dictionary(grouping: fields, by: \.name).mapValues { fields in
                fields.count == 1 ? .string(fields[0].value) : .list(fields.map { .string($0.value) })
            })
    }
}
