import Crypto
import CryptoExtras
import Foundation
import JWTKit
public import PostLogin

/// A private key that signs tokens.
///
/// ```swift
/// let key = try SigningKey(file: "signing-key.pem")     // openssl genrsa -out signing-key.pem 2048
/// let development = try SigningKey.generate(.es256)     // another one in every process
/// ```
///
/// Its type decides the ``algorithm``: RSA signs with RS256, EC on the curve P-256 with ES256. Printing a key shows its ``id``, never the
/// key itself.
public struct SigningKey: Sendable {
    enum Material {
        case rsa(_RSA.Signing.PrivateKey)
        case p256(P256.Signing.PrivateKey)
    }

    /// The algorithm that it signs with.
    public let algorithm: SigningAlgorithm
    /// The `kid` of its tokens and of its public key: the public key's thumbprint with SHA-256 in base64url (RFC 7638).
    public let id: String
    /// The public key as a JSON Web Key (RFC 7517), with `use`, `kid` and `alg`.
    public let publicJWK: JSONObject
    private let material: Material

    /// A new key: RSA of 2048 bits, or EC on P-256.
    ///
    /// - Throws: ``SigningKeyError`` with the code `generation`.
    public static func generate(_ algorithm: SigningAlgorithm = .rs256) throws(SigningKeyError) -> SigningKey {
        do {
            return switch algorithm {
            case .rs256: try SigningKey(.rsa(_RSA.Signing.PrivateKey(keySize: .bits2048)))
            case .es256: try SigningKey(.p256(P256.Signing.PrivateKey()))
            }
        } catch {
            throw SigningKeyError(code: .generation, message: "no \(algorithm.rawValue) key could be generated: \(error)")
        }
    }

    init(_ material: Material) throws {
        self.material = material
        // What a thumbprint is made of: these members in the order of their names, and no others.
        let numbers: JSONObject
        switch material {
        case .rsa(let key):
            let primitives = try key.publicKey.getKeyPrimitives()
            algorithm = .rs256
            numbers = ["e": .string(primitives.publicExponent.base64URL), "kty": "RSA", "n": .string(primitives.modulus.base64URL)]
        case .p256(let key):
            let coordinates = key.publicKey.rawRepresentation
            algorithm = .es256
            numbers = [
                "crv": "P-256", "kty": "EC", "x": .string(coordinates.prefix(32).base64URL), "y": .string(coordinates.suffix(32).base64URL),
            ]
        }
        id = Data(SHA256.hash(data: Data(numbers.jsonText.utf8))).base64URL
        var jwk = numbers
        jwk.merge(["use": "sig", "kid": .string(id), "alg": .string(algorithm.rawValue)])
        publicJWK = jwk
    }

    /// A JWT of these claims, in their order.
    func sign(_ claims: JSONObject) async throws -> String {
        let keys = JWTKeyCollection()
        let kid = JWKIdentifier(string: id)
        let serializer = DefaultJWTSerializer(jsonEncoder: TokenEncoder())
        switch material {
        case .rsa(let key):
            let key = try JWTKit.Insecure.RSA.PrivateKey(backing: key)
            await keys.add(rsa: key, digestAlgorithm: .sha256, kid: kid, serializer: serializer)
        case .p256(let key):
            await keys.add(ecdsa: try ES256PrivateKey(backing: key), kid: kid, serializer: serializer)
        }
        return try await keys.sign(TokenPayload(claims: claims), kid: kid)
    }
}

extension SigningKey: CustomStringConvertible {
    /// The algorithm and the id: `RS256 NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs`.
    public var description: String { "\(algorithm.rawValue) \(id)" }
}
