import Foundation
import PostLogin

/// Puts placeholders in the place of secrets, in whatever spelling they occur, so that what scripts make of a placeholder is what stands in
/// the place of what they made of the secret.
///
/// A placeholder has as many bytes as its secret: a text of known length keeps it.
struct SecretSubstitution: Sendable {
    private struct Known {
        var spelling: [UInt8]
        var replacement: [UInt8]
    }

    private let known: [Known]
    private static let basic = "Basic "

    /// - Parameter placeholders: by the values of secrets. Values that are too short to be told from words are left.
    init(_ placeholders: [String: String]) {
        var pairs: [String: String] = [:]
        for (value, placeholder) in placeholders.sorted(by: { $0.key < $1.key }) where value != placeholder {
            let values = [value] + value.split(whereSeparator: \.isNewline).map(String.init)
            let others = [placeholder] + placeholder.split(whereSeparator: \.isNewline).map(String.init)
            for (value, other) in zip(values, others) where value.count >= SecretRedactor.shortest {
                for (spelling, replacement) in zip(SecretSpellings.list(of: value), SecretSpellings.list(of: other)) where pairs[spelling] == nil {
                    pairs[spelling] = replacement
                }
            }
        }
        // Longest first, in case one contains another.
        known = pairs.map { Known(spelling: Array($0.key.utf8), replacement: Array($0.value.utf8)) }
            .sorted { ($1.spelling.count, $0.spelling.hexadecimal) < ($0.spelling.count, $1.spelling.hexadecimal) }
    }

    func apply(_ text: String) -> String {
        if known.isEmpty { return text }
        var bytes = Array(text.utf8)
        let replaced = replace(in: &bytes) ? String(decoding: bytes, as: UTF8.self) : text
        // The credentials of HTTP are a user's name and a secret together.
        guard replaced.contains(Self.basic) else { return replaced }
        return replaced.replacing(#/Basic ([A-Za-z0-9+\/]+=*)/#) { match in
            guard let inner = Data(base64Encoded: String(match.1)) else { return String(match.0) }
            var credentials = Array(inner)
            return replace(in: &credentials) ? Self.basic + Data(credentials).base64EncodedString() : String(match.0)
        }
    }

    func apply(_ value: JSONValue) -> JSONValue {
        if known.isEmpty { return value }
        switch value {
        case .string(let text): return .string(apply(text))
        case .array(let elements): return .array(elements.map(apply))
        case .object(let object): return .object(apply(object))
        case .null, .bool, .number: return value
        }
    }

    func apply(_ object: JSONObject) -> JSONObject {
        if known.isEmpty { return object }
        // Bytes that are no text: see TapedValue.
        if object.count == 1, let text = object["base64"]?.stringValue, let data = Data(base64Encoded: text) {
            var bytes = Array(data)
            return replace(in: &bytes) ? ["base64": .string(Data(bytes).base64EncodedString())] : object
        }
        return JSONObject(object.map { (apply($0.0), apply($0.1)) })
    }

    /// A value that is coded as JSON.
    func apply<Coded: Codable>(coded value: Coded) -> Coded {
        if known.isEmpty { return value }
        guard let json = try? JSONValueEncoder().encode(value),
            let result = try? JSONValueDecoder().decode(Coded.self, from: apply(json))
        else { return value }
        return result
    }

    private func replace(in bytes: inout [UInt8]) -> Bool {
        var isChanged = false
        for secret in known where bytes.replace(secret.spelling, with: secret.replacement) { isChanged = true }
        return isChanged
    }
}
