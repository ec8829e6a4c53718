import Crypto
import CryptoExtras
import Foundation

extension SigningKey {
    /// Reads a private key from a file, by the rules of ``init(pem:)``.
    ///
    /// - Throws: ``SigningKeyError`` with the file's path.
    public init(file path: String) throws(SigningKeyError) {
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw SigningKeyError(code: .unreadableFile, path: path, message: "the file cannot be read: \(error.reason)")
        }
        do throws(SigningKeyError) {
            try self.init(pem: String(decoding: data, as: UTF8.self))
        } catch {
            var error = error
            error.path = path
            throw error
        }
    }

    /// Reads a private key from PEM: PKCS#8 (`BEGIN PRIVATE KEY`), PKCS#1 (`BEGIN RSA PRIVATE KEY`) or SEC 1 (`BEGIN EC PRIVATE KEY`).
    ///
    /// Public keys, certificates and parameters may stand beside it.
    ///
    /// - Throws: ``SigningKeyError`` that says what was found and what is needed.
    public init(pem text: String) throws(SigningKeyError) {
        let block = try Self.privateKey(in: text)
        let type = KeyType.name(of: block)
        do {
            switch type {
            case KeyType.rsa: try self.init(.rsa(Self.rsa(block)))
            case KeyType.p256: try self.init(.p256(P256.Signing.PrivateKey(pemRepresentation: block.text)))
            case let type?: throw SigningKeyError.found(.unsupported, type)
            case nil where block.bytes == nil: throw Self.damaged(block)
            case nil: throw SigningKeyError.found(.unsupported, "a key of an unknown type (BEGIN \(block.label))")
            }
        } catch let error as SigningKeyError {
            throw error
        } catch {
            throw Self.damaged(block)
        }
    }

    private static func privateKey(in text: String) throws(SigningKeyError) -> PEMBlock {
        let blocks = PEMBlock.all(in: text)
        let keys = blocks.filter { $0.label.hasSuffix("PRIVATE KEY") }
        guard let key = keys.first else {
            throw blocks.first.map { .found(.notPrivate, "no private key, but a block BEGIN \($0.label)") } ?? .found(.noPEM, "no PEM")
        }
        guard keys.count == 1 else {
            throw SigningKeyError(code: .ambiguous, message: "found \(keys.count) private keys; needed is the one that is to sign, alone")
        }
        if key.isEncrypted { throw .encrypted }
        if key.label == "OPENSSH PRIVATE KEY" { throw .openSSH }
        guard ["PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY"].contains(key.label) else {
            throw .found(.unsupported, "a block BEGIN \(key.label)")
        }
        return key
    }

    private static func rsa(_ block: PEMBlock) throws -> _RSA.Signing.PrivateKey {
        do {
            return try _RSA.Signing.PrivateKey(pemRepresentation: block.text)
        } catch CryptoKitError.incorrectParameterSize {
            throw SigningKeyError.found(.tooSmall, "an RSA key of less than 2048 bits")
        }
    }

    private static func damaged(_ block: PEMBlock) -> SigningKeyError {
        .found(.damaged, "a key that cannot be read (BEGIN \(block.label)): it is damaged or incomplete")
    }
}

extension Error {
    /// What the system says, without Foundation's words around it.
    fileprivate var reason: String {
        if let cause = (self as? CocoaError)?.underlying as? POSIXError { return String(cString: strerror(cause.code.rawValue)) }
        return (self as NSError).localizedDescription
    }
}
