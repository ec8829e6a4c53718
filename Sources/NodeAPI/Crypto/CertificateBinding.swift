import COpenSSL
import JavaScriptEngine

/// Certificates for scripts.
enum CertificateBinding {
    static func add(to native: NativeObject) {
        native.add("readCertificate") { realm, arguments in
            realm.makeObject(owner: try X509Certificate.read(CryptoBinding.bytes(arguments[0])))
        }
        native.add("certificateFacts") { realm, arguments in realm.value(of: .record(try facts(of: certificate(arguments[0])))) }
        native.add("certificateFields") { realm, arguments in
            guard let details = PeerCertificate(der: try certificate(arguments[0]).der) else { return nil }
            let fields = arguments.string(1) == "subject" ? details.subject : details.issuer
            return realm.value(of: .list(fields.map { .list([.string($0.name), .string($0.value)]) }))
        }
        native.add("certificatePEM") { realm, arguments in realm.string(try certificate(arguments[0]).pem()) }
        native.add("certificateBytes") { realm, arguments in realm.bytes(try certificate(arguments[0]).der) }
        native.add("certificateKey") { realm, arguments in KeyBinding.value(of: try certificate(arguments[0]).publicKey(), in: realm) }
        addChecks(to: native)
    }

    private static func addChecks(to native: NativeObject) {
        native.add("isCertificateSignedBy") { realm, arguments in
            realm.bool(try certificate(arguments[0]).isSigned(by: KeyBinding.asymmetricKey(arguments[1])))
        }
        native.add("isCertificateIssuedBy") { realm, arguments in
            realm.bool(try certificate(arguments[0]).isIssued(by: certificate(arguments[1])))
        }
        native.add("isCertificateOfKey") { realm, arguments in
            realm.bool(try certificate(arguments[0]).belongs(to: KeyBinding.asymmetricKey(arguments[1])))
        }
        // (certificate, host, flags of OpenSSL's)
        native.add("certificateNameOfHost") { realm, arguments in
            try certificate(arguments[0]).nameMatching(host: arguments.string(1), UInt32(bounding: arguments.number(2))).map { realm.string($0) }
        }
        native.add("isCertificateOfEmail") { realm, arguments in
            realm.bool(try certificate(arguments[0]).matches(email: arguments.string(1), UInt32(bounding: arguments.number(2))))
        }
        native.add("isCertificateOfAddress") { realm, arguments in
            realm.bool(try certificate(arguments[0]).matches(address: arguments.string(1)))
        }
    }

    private static func certificate(_ value: Value) throws(CryptoError) -> X509Certificate {
        guard let certificate = value.hostOwner as? X509Certificate else {
            throw .code("ERR_INVALID_THIS", "Value of \"this\" must be of type X509Certificate", name: "TypeError")
        }
        return certificate
    }

    private static func facts(of certificate: X509Certificate) throws(CryptoError) -> [String: HostValue] {
        guard let details = PeerCertificate(der: certificate.der) else { throw CryptoError(message: "The certificate cannot be read") }
        var facts: [String: HostValue] = [
            "subject": .string(try certificate.subject()), "issuer": .string(try certificate.issuer()), "validFrom": .string(details.validFrom),
            "validTo": .string(details.validTo), "serialNumber": .string(details.serialNumber == "00" ? "0" : details.serialNumber), "ca": .bool(details.isAuthority),
            "fingerprint": .string(details.fingerprints[0]), "fingerprint256": .string(details.fingerprints[1]),
            "fingerprint512": .string(details.fingerprints[2]),
        ]
        facts["subjectAltName"] = certificate.alternativeNames.map { .string($0) }
        facts["infoAccess"] = certificate.authorityAccess.map { .string($0) }
        facts["keyUsage"] = certificate.extendedUsages.map { .list($0.map { .string($0) }) }
        return facts
    }
}
