import COpenSSL

/// What OpenSSL is told when it asks for a key's passphrase; without an answer it would ask on the terminal.
final class PassphraseAnswer {
    private let passphrase: [UInt8]?
    private var wasMissed = false

    init(_ passphrase: [UInt8]?) { self.passphrase = passphrase }

    /// Writes the passphrase to OpenSSL's buffer; -1 without one.
    fileprivate func write(to buffer: UnsafeMutablePointer<CChar>, size: Int) -> Int32 {
        guard let passphrase else {
            wasMissed = true
            return -1
        }
        guard passphrase.count <= size else { return -1 }
        for (index, byte) in passphrase.enumerated() { buffer[index] = CChar(bitPattern: byte) }
        return Int32(passphrase.count)
    }

    /// Why the key could not be read.
    func error() -> CryptoError {
        // Where OpenSSL's decoders asked, their own error comes first, and is what Node shows.
        let first = ERR_peek_error()
        guard wasMissed, ERR_GET_LIB(first) == ERR_LIB_PEM, ERR_GET_REASON(first) == PEM_R_BAD_PASSWORD_READ else {
            return .openSSL("Failed to read private key")
        }
        ERR_clear_error()
        return .code("ERR_MISSING_PASSPHRASE", "Passphrase required for encrypted key", name: "TypeError")
    }
}

/// OpenSSL's question for a passphrase, where `answer` is a `PassphraseAnswer`.
func answerPassphrase(_ buffer: UnsafeMutablePointer<CChar>?, _ size: Int32, _ writes: Int32, _ answer: UnsafeMutableRawPointer?) -> Int32 {
    guard let buffer, let answer else { return -1 }
    return Unmanaged<PassphraseAnswer>.fromOpaque(answer).takeUnretainedValue().write(to: buffer, size: Int(size))
}
