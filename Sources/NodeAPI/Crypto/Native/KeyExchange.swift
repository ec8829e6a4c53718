/// One side of a Diffie-Hellman exchange.
protocol KeyExchange: AnyObject {
    /// Nil as long as there is none.
    var privateKey: [UInt8]? { get }

    func generateKeys() throws(CryptoError)
    func setPrivateKey(_ bytes: [UInt8]) throws(CryptoError)
    func setPublicKey(_ bytes: [UInt8]) throws(CryptoError)

    /// What both sides come to, from the other one's public key.
    func sharedSecret(with key: [UInt8]) throws(CryptoError) -> [UInt8]
}
