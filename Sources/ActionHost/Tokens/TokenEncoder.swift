import Foundation
import JWTKit
import PostLogin

/// Writes headers and claims of tokens. Foundation's encoder loses the order of members, and would write the same token in many ways.
struct TokenEncoder: JWTJSONEncoder {
    func encode<Value: Encodable>(_ value: Value) throws -> Data {
        if let payload = value as? TokenPayload { return Data(payload.claims.jsonText.utf8) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }
}
