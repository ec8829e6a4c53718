import Crypto
import Foundation
import PostLogin

/// A text that only they can read who know the state of a login: AES-GCM, with a key that HKDF makes of the state.
struct SealedText {
    private static let member = "sealed"

    let state: String

    private var key: SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: Data(state.utf8)), info: Data("actionhost sealed text".utf8), outputByteCount: 32)
    }

    /// The text as `{"sealed": "…"}`; what is no text stays as it is.
    func seal(_ value: JSONValue) throws -> JSONValue {
        guard let text = value.stringValue else { return value }
        // With a nonce of the usual length, the parts come as one.
        let sealed = try AES.GCM.seal(Data(text.utf8), using: key).combined
        return [Self.member: .string((sealed ?? Data()).base64EncodedString())]
    }

    /// The way back.
    ///
    /// - Throws: an error of the cipher's when the text was sealed with another state, or has been changed.
    func open(_ value: JSONValue) throws -> JSONValue {
        guard let sealed = value[Self.member]?.stringValue, let bytes = Data(base64Encoded: sealed) else { return value }
        return .string(String(decoding: try AES.GCM.open(AES.GCM.SealedBox(combined: bytes), using: key), as: UTF8.self))
    }
}
