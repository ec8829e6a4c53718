import Foundation
import JavaScriptEngine
package import PostLogin

/// A value on its way to a script, as a tape keeps it: JSON, with an object around whatever JSON does not have.
///
/// `{"undefined": true}`, `{"number": "NaN"}`, `{"text": "…"}` or `{"base64": "…"}` for bytes, `{"object": {…}}`, `{"json": …}` for the value of
/// a JSON text; all else is itself.
package enum TapedValue {
    static func json(_ value: HostValue) -> JSONValue {
        switch value {
        case .undefined: ["undefined": true]
        case .null: .null
        case .bool(let bool): .bool(bool)
        case .number(let number): number.isFinite ? .number(number) : ["number": .string("\(number)")]
        case .string(let text): .string(text)
        case .bytes(let bytes):
            String(validating: bytes, as: UTF8.self).map { ["text": .string($0)] } ?? ["base64": .string(Data(bytes).base64EncodedString())]
        case .list(let elements): .array(elements.map(json))
        case .record(let members): ["object": .object(json(members))]
        case .json(let text): (try? JSONValue(parsing: text)).map { ["json": $0] } ?? ["undefined": true]
        }
    }

    static func json(_ members: [String: HostValue]) -> JSONObject {
        JSONObject(members.sorted { $0.key < $1.key }.map { ($0.key, json($0.value)) })
    }

    /// The value; `undefined` for what none can be.
    static func value(_ json: JSONValue) -> HostValue {
        switch json {
        case .null: return .null
        case .bool(let bool): return .bool(bool)
        case .number(let number): return .number(number)
        case .string(let text): return .string(text)
        case .array(let elements): return .list(elements.map(value))
        case .object(let object):
            if let text = object["text"]?.stringValue { return .bytes(Array(text.utf8)) }
            if let text = object["base64"]?.stringValue { return .bytes(Data(base64Encoded: text).map(Array.init) ?? []) }
            if let members = object["object"]?.objectValue { return .record(self.members(members)) }
            if let number = object["number"]?.stringValue { return .number(Double(number) ?? .nan) }
            if let value = object["json"] { return .json(value.jsonText) }
            return .undefined
        }
    }

    static func members(_ object: JSONObject) -> [String: HostValue] {
        Dictionary(object.map { ($0.0, value($0.1)) }) { _, last in last }
    }

    /// The bytes that a value stands for; nil for one of another kind.
    package static func bytes(_ json: JSONValue?) -> [UInt8]? {
        guard let json, case .bytes(let bytes) = value(json) else { return nil }
        return bytes
    }
}

extension TapedError {
    init(_ error: HostError) {
        self.init(name: error.name, message: error.message, members: TapedValue.json(error.members))
    }

    var hostError: HostError { HostError(name: name, message: message, members: TapedValue.members(members)) }
}
