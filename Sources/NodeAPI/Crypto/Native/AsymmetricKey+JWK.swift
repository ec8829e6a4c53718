import COpenSSL

/// Keys from the numbers and bytes of a JSON Web Key (RFC 7517), and back.
extension AsymmetricKey {
    /// The curves that such a key names, by their name there.
    private static let curves: [String: (number: Int32, size: Int)] = [
        "P-256": (NID_X9_62_prime256v1, 32), "secp256k1": (NID_secp256k1, 32), "P-384": (NID_secp384r1, 48), "P-521": (NID_secp521r1, 66),
    ]

    private static func invalid(_ what: String) -> CryptoError {
        .code("ERR_CRYPTO_INVALID_JWK", "Invalid JWK \(what)", name: "TypeError")
    }

    /// The private numbers of RSA: `d`, `p`, `q`, `dp`, `dq`, `qi`. Swift does not see the macros for all of their names.
    static let rsaSecretNames = [
        OSSL_PKEY_PARAM_RSA_D, "\(OSSL_PKEY_PARAM_RSA_FACTOR)1", "\(OSSL_PKEY_PARAM_RSA_FACTOR)2", "\(OSSL_PKEY_PARAM_RSA_EXPONENT)1",
        "\(OSSL_PKEY_PARAM_RSA_EXPONENT)2", "\(OSSL_PKEY_PARAM_RSA_COEFFICIENT)1",
    ]

    /// - Parameter secrets: `d`, `p`, `q`, `dp`, `dq`, `qi`; none for a public key.
    static func rsa(modulus: [UInt8], exponent: [UInt8], secrets: [[UInt8]]) throws(CryptoError) -> AsymmetricKey {
        let parameters = try KeyParameters()
        try parameters.add(OSSL_PKEY_PARAM_RSA_N, number: modulus)
        try parameters.add(OSSL_PKEY_PARAM_RSA_E, number: exponent)
        for (name, secret) in zip(rsaSecretNames, secrets) { try parameters.add(name, number: secret) }
        return try made(parameters, "RSA", isPrivate: !secrets.isEmpty)
    }

    /// - Parameter secret: nil for a public key.
    static func elliptic(curve name: String, x: [UInt8], y: [UInt8], secret: [UInt8]?) throws(CryptoError) -> AsymmetricKey {
        guard let curve = curves[name], let group = OBJ_nid2sn(curve.number).map({ String(cString: $0) }) else { throw invalid("EC key") }
        guard let x = padded(x, to: curve.size), let y = padded(y, to: curve.size) else { throw invalid("EC key") }
        let parameters = try KeyParameters()
        try parameters.add(OSSL_PKEY_PARAM_GROUP_NAME, text: group)
        try parameters.add(OSSL_PKEY_PARAM_PUB_KEY, octets: [0x04] + x + y)
        if let secret {
            guard let secret = padded(secret, to: curve.size) else { throw invalid("EC key") }
            try parameters.add(OSSL_PKEY_PARAM_PRIV_KEY, number: secret)
        }
        return try made(parameters, "EC", isPrivate: secret != nil)
    }

    /// A key on one of the curves of RFC 7748 and RFC 8032.
    static func raw(_ kind: Kind, _ bytes: [UInt8], isPrivate: Bool) throws(CryptoError) -> AsymmetricKey {
        ERR_clear_error()
        let make = isPrivate ? EVP_PKEY_new_raw_private_key_ex : EVP_PKEY_new_raw_public_key_ex
        guard kind.isRaw, let key = make(nil, kind.name, nil, bytes, bytes.count) else {
            ERR_clear_error()
            throw invalid("data")
        }
        return AsymmetricKey(owned: key)
    }

    private static func made(_ parameters: KeyParameters, _ type: String, isPrivate: Bool) throws(CryptoError) -> AsymmetricKey {
        guard let key = try? parameters.makeKey(type, isPrivate: isPrivate) else {
            ERR_clear_error()
            throw invalid("\(type) key")
        }
        return try key.bounded()
    }

    private static func padded(_ bytes: [UInt8], to size: Int) -> [UInt8]? {
        let digits = bytes.drop { $0 == 0 }
        return digits.count > size ? nil : [UInt8](repeating: 0, count: size - digits.count) + digits
    }

    /// The members of the key's JSON form, in the order that Node has them.
    func jwk(isPrivate: Bool) throws(CryptoError) -> [(name: String, value: String)] {
        switch kind {
        case .rsa: try rsaMembers(isPrivate: isPrivate)
        case .ec: try ellipticMembers(isPrivate: isPrivate)
        case .ed25519: try rawMembers("Ed25519", isPrivate: isPrivate)
        case .ed448: try rawMembers("Ed448", isPrivate: isPrivate)
        case .x25519: try rawMembers("X25519", isPrivate: isPrivate)
        case .x448: try rawMembers("X448", isPrivate: isPrivate)
        case .rsaPSS, .dsa, .dh, nil: throw .code("ERR_CRYPTO_JWK_UNSUPPORTED_KEY_TYPE", "Unsupported JWK Key Type.")
        }
    }

    private func rsaMembers(isPrivate: Bool) throws(CryptoError) -> [(name: String, value: String)] {
        var members = [("kty", "RSA"), ("n", try encoded(number: OSSL_PKEY_PARAM_RSA_N)), ("e", try encoded(number: OSSL_PKEY_PARAM_RSA_E))]
        guard isPrivate else { return members }
        for (name, parameter) in zip(["d", "p", "q", "dp", "dq", "qi"], Self.rsaSecretNames) {
            members.append((name, try encoded(number: parameter)))
        }
        return members
    }

    private func ellipticMembers(isPrivate: Bool) throws(CryptoError) -> [(name: String, value: String)] {
        guard let curve = Self.curves.first(where: { $0.value.number == self.curve }) else {
            let name = self.curve.flatMap { OBJ_nid2sn($0) }.map { String(cString: $0) }
            throw .code("ERR_CRYPTO_JWK_UNSUPPORTED_CURVE", "Unsupported JWK EC curve: \(name ?? "unknown").")
        }
        let size = curve.value.size
        var members = [
            ("kty", "EC"), ("x", try encoded(number: OSSL_PKEY_PARAM_EC_PUB_X, size)), ("y", try encoded(number: OSSL_PKEY_PARAM_EC_PUB_Y, size)),
            ("crv", curve.key),
        ]
        if isPrivate { members.append(("d", try encoded(number: OSSL_PKEY_PARAM_PRIV_KEY, size))) }
        return members
    }

    private func rawMembers(_ curve: String, isPrivate: Bool) throws(CryptoError) -> [(name: String, value: String)] {
        var members = [("crv", curve)]
        if isPrivate { members.append(("d", try encoded(octets: OSSL_PKEY_PARAM_PRIV_KEY))) }
        return members + [("x", try encoded(octets: OSSL_PKEY_PARAM_PUB_KEY)), ("kty", "OKP")]
    }

    private func encoded(number name: String, _ size: Int? = nil) throws(CryptoError) -> String {
        guard let bytes = number(name, length: size) else { throw CryptoError(message: "The key has no such part") }
        return ByteText.base64(bytes, forURL: true)
    }

    private func encoded(octets name: String) throws(CryptoError) -> String {
        guard let bytes = octets(name) else { throw CryptoError(message: "The key has no such part") }
        return ByteText.base64(bytes, forURL: true)
    }
}
