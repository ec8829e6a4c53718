import COpenSSL

/// One side of a Diffie-Hellman exchange on an elliptic curve, as `crypto.createECDH` makes it.
final class CurveExchange: KeyExchange {
    private let curve: EllipticCurve
    /// Zero as long as there is none.
    private let secret: BigNumber
    /// At infinity as long as there is none.
    private let point: EllipticCurve.Point
    /// Whether the public key may be that of another private one.
    private var pointWasSet = false

    init(_ curve: EllipticCurve) throws(CryptoError) {
        self.curve = curve
        secret = try BigNumber()
        point = try curve.makePoint()
    }

    func generateKeys() throws(CryptoError) {
        try curve.fillRandomly(secret)
        try curve.setPoint(point, ofKey: secret)
        pointWasSet = false
    }

    var privateKey: [UInt8]? { BN_is_zero(secret.pointer) == 1 ? nil : secret.bytes() }

    func publicKey(_ form: EllipticCurve.Form) throws(CryptoError) -> [UInt8]? {
        EC_POINT_is_at_infinity(curve.group, point.pointer) == 1 ? nil : try curve.bytes(of: point, form)
    }

    func setPrivateKey(_ bytes: [UInt8]) throws(CryptoError) {
        let number = try BigNumber(bytes)
        guard curve.isPrivateKey(number) else {
            throw .code("ERR_CRYPTO_INVALID_KEYTYPE", "Private key is not valid for specified curve.", name: "RangeError")
        }
        try check(BN_copy(secret.pointer, number.pointer) == nil ? 0 : 1, "out of memory")
        try curve.setPoint(point, ofKey: secret)
        pointWasSet = false
    }

    func setPublicKey(_ bytes: [UInt8]) throws(CryptoError) {
        let other = try curve.point(bytes)
        try check(EC_POINT_copy(point.pointer, other.pointer), "out of memory")
        pointWasSet = true
    }

    private var isPair: Bool {
        get throws(CryptoError) {
            guard BN_is_zero(secret.pointer) == 0 else { return false }
            guard pointWasSet else { return true }
            let own = try curve.makePoint()
            try curve.setPoint(own, ofKey: secret)
            return EC_POINT_cmp(curve.group, own.pointer, point.pointer, nil) == 0
        }
    }

    func sharedSecret(with key: [UInt8]) throws(CryptoError) -> [UInt8] {
        guard try isPair else { throw .code("ERR_CRYPTO_INVALID_KEYPAIR", "Invalid key pair", name: "RangeError") }
        let other = try curve.makePoint()
        guard EC_POINT_oct2point(curve.group, other.pointer, key, key.count, nil) == 1 else {
            ERR_clear_error()
            throw .code("ERR_CRYPTO_ECDH_INVALID_PUBLIC_KEY", "Public key is not valid for specified curve")
        }
        guard let secret = try curve.sharedSecret(other, secret) else {
            throw .code("ERR_CRYPTO_OPERATION_FAILED", "Failed to compute ECDH key")
        }
        return secret
    }
}
