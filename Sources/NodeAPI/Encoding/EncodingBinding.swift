import JavaScriptEngine

/// Bytes to text and back, for `buffer` and the encoding globals.
enum EncodingBinding {
    static func make(in context: NodeContext) -> Value { context.realm.makeObject(functions: functions) }

    private static let functions: NativeFunctions = [
        ("encode", { realm, arguments in realm.bytes(encoded(arguments[0], arguments.string(1))) }),
        ("decode", { realm, arguments in
            let (start, end) = (arguments.integer(1), arguments.integer(2))
            return decoded(arguments[0], start, end, arguments.string(3), in: realm)
        }),
        ("byteLength", { realm, arguments in realm.number(Double(arguments.string(0).utf8.count)) }),
        ("compare", { realm, arguments in
            guard let left = arguments[0].bytes, let right = arguments[1].bytes else { return nil }
            if left == right { return realm.number(0) }
            return realm.number(left.lexicographicallyPrecedes(right) ? -1 : 1)
        }),
        ("indexOf", { realm, arguments in
            let (start, forward, step) = (arguments.integer(2), arguments[3].bool, arguments.integer(4) == 2 ? 2 : 1)
            guard let needle = arguments[1].bytes else { return nil }
            let index = arguments[0].withMutableBytes {
                ByteSearch.index(of: needle, in: UnsafeRawBufferPointer($0), from: start, forward: forward, step: step)
            }
            return realm.number(Double((index ?? nil) ?? -1))
        }),
        ("isUtf8", { realm, arguments in
            realm.bool(arguments[0].withMutableBytes { String(validating: $0, as: UTF8.self) != nil } ?? false)
        }),
        ("isAscii", { realm, arguments in
            realm.bool(arguments[0].withMutableBytes { bytes in bytes.allSatisfy { $0 < 0x80 } } ?? false)
        }),
        ("supports", { realm, arguments in
            let name = arguments.string(0)
            return realm.bool(TextDecoding.Encoding(rawValue: name) != nil || LegacyDecoding(name, isFatal: false) != nil)
        }),
        ("decoder", { realm, arguments in
            let (name, isFatal) = (arguments.string(0), arguments[1].bool)
            guard let encoding = TextDecoding.Encoding(rawValue: name) else {
                guard let decoding = LegacyDecoding(name, isFatal: isFatal) else { return nil }
                return realm.makeFunction { realm, arguments in
                    decoding.decode(arguments[0].bytes ?? [], isLast: !arguments[1].bool).map { realm.string(utf16: $0) }
                }
            }
            let decoding = TextDecoding(encoding, isFatal: isFatal)
            return realm.makeFunction { realm, arguments in
                decoding.decode(arguments[0].bytes ?? [], isLast: !arguments[1].bool).map { realm.string($0) }
            }
        }),
    ]

    private static func encoded(_ text: Value, _ encoding: String) -> [UInt8] {
        // Lone surrogates become U+FFFD on the way.
        if encoding == "utf8" { return Array((text.string ?? "").utf8) }
        let units = text.utf16 ?? []
        return switch encoding {
        case "utf16le": units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        case "base64", "base64url": ByteText.base64Decoded(units.map { $0 & 0xFF })
        case "hex": ByteText.hexDecoded(units)
        default: units.map { UInt8(truncatingIfNeeded: $0) }
        }
    }

    private static func decoded(_ view: Value, _ start: Int, _ end: Int, _ encoding: String, in realm: Realm) -> Value? {
        if encoding == "utf8" {
            return view.withMutableBytes { String(decoding: part($0, start, end), as: UTF8.self) }.map { realm.string($0) }
        }
        let units: [UInt16]? = view.withMutableBytes { memory in
            let bytes = part(memory, start, end)
            return switch encoding {
            case "utf16le": stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 }
            case "base64", "base64url": ByteText.base64Encoded(bytes, forURL: encoding == "base64url").map { UInt16($0) }
            case "hex": ByteText.hexEncoded(bytes).map { UInt16($0) }
            case "ascii": bytes.map { UInt16($0 & 0x7F) }
            default: bytes.map { UInt16($0) }
            }
        }
        return units.map { realm.string(utf16: $0) }
    }

    /// The memory may have become smaller than the script believes.
    private static func part(_ memory: UnsafeMutableRawBufferPointer, _ start: Int, _ end: Int) -> UnsafeRawBufferPointer {
        let end = min(max(end, 0), memory.count)
        return UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(memory)[min(max(start, 0), end)..<end])
    }
}
