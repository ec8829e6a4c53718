/// Why a key cannot sign tokens.
public struct SigningKeyError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Code: String, Sendable, Hashable {
        /// The file is not there or cannot be read.
        case unreadableFile
        /// The text has no PEM in it.
        case noPEM
        /// A public key or a certificate: nothing can be signed with it.
        case notPrivate
        /// The key is encrypted with a passphrase.
        case encrypted
        /// A key of another type, on another curve, or in another format.
        case unsupported
        /// An RSA key of less than 2048 bits.
        case tooSmall
        /// There are several private keys.
        case ambiguous
        /// The key is damaged or incomplete.
        case damaged
        /// No key could be generated.
        case generation
    }

    public let code: Code
    /// The file that the key was read from; nil when it came as a text or was generated.
    public internal(set) var path: String?
    /// What was found, and what is needed.
    public let message: String

    public init(code: Code, path: String? = nil, message: String) {
        self.code = code
        self.path = path
        self.message = message
    }

    public var description: String { path.map { "\($0): \(message)" } ?? message }
}

extension SigningKeyError {
    private static let needed = "needed is the PEM of an RSA private key of at least 2048 bits, or of an EC private key on the curve P-256"

    /// A mistake about what was found.
    static func found(_ code: Code, _ what: String) -> SigningKeyError {
        SigningKeyError(code: code, message: "found \(what); \(needed)")
    }

    static let encrypted = SigningKeyError(
        code: .encrypted,
        message: "found a private key that is encrypted; needed is one without a passphrase, as 'openssl pkey -in KEY -out FILE' writes it")

    static let openSSH = SigningKeyError(
        code: .unsupported,
        message: "found a private key in the format of OpenSSH; needed is PEM, as 'ssh-keygen -p -m PEM -f KEY' makes it")
}
