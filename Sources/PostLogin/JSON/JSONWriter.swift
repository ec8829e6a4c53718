/// Writes JSON as `JSON.stringify` does.
struct JSONWriter: ~Copyable {
    private var bytes: ByteBuffer
    private let isPretty: Bool

    /// The text of what `write` writes.
    static func text(pretty: Bool, _ write: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter(bytes: ByteBuffer(capacity: 4096), isPretty: pretty)
        write(&writer)
        return writer.bytes.text
    }

    /// The compact text of what `write` writes, with a NUL at its end.
    static func withCString<Result>(
        _ write: (inout JSONWriter) -> Void, _ body: (UnsafePointer<CChar>) throws -> Result
    ) rethrows -> Result {
        var writer = JSONWriter(bytes: ByteBuffer(capacity: 4096), isPretty: false)
        write(&writer)
        return try writer.bytes.withCString(body)
    }

    /// The length of what `write` writes.
    static func byteCount(_ write: (inout JSONWriter) -> Void) -> Int {
        var writer = JSONWriter(bytes: ByteBuffer(capacity: 1024), isPretty: false)
        write(&writer)
        return writer.bytes.count
    }

    mutating func write(_ value: JSONValue, depth: Int = 0) {
        switch value {
        case .null: append("null" as StaticString)
        case .bool(let bool): append(bool ? "true" : "false" as StaticString)
        case .number(let number): write(number)
        case .string(let string): write(string)
        case .array(let elements): write(elements, depth: depth)
        case .object(let object): write(object, depth: depth)
        }
    }

    mutating func write(_ object: JSONObject, depth: Int = 0) {
        bytes.append(UInt8(ascii: "{"))
        var isFirst = true
        for (name, value) in object {
            startItem(isFirst: isFirst, depth: depth)
            isFirst = false
            write(name)
            bytes.append(UInt8(ascii: ":"))
            if isPretty { bytes.append(UInt8(ascii: " ")) }
            write(value, depth: depth + 1)
        }
        if !isFirst { endItems(depth: depth) }
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func write(_ elements: [JSONValue], depth: Int) {
        bytes.append(UInt8(ascii: "["))
        var isFirst = true
        for element in elements {
            startItem(isFirst: isFirst, depth: depth)
            isFirst = false
            write(element, depth: depth + 1)
        }
        if !isFirst { endItems(depth: depth) }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func startItem(isFirst: Bool, depth: Int) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        if isPretty { startLine(depth: depth + 1) }
    }

    private mutating func endItems(depth: Int) {
        if isPretty { startLine(depth: depth) }
    }

    private mutating func startLine(depth: Int) {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth { append("  " as StaticString) }
    }

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append($0) }
    }

    private mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append($0) }
    }

    private mutating func write(_ number: Double) {
        append(JSONNumber.text(of: number))
    }

    private mutating func write(_ string: String) {
        var string = string
        bytes.append(UInt8(ascii: "\""))
        string.withUTF8 { content in
            var plainStart = 0
            var index = 0
            while index < content.count {
                if let eight = content.eightBytes(at: index), !eight.hasSpecialStringByte {
                    index += 8
                    continue
                }
                let byte = content[index]
                if byte.needsEscape {
                    bytes.append(UnsafeBufferPointer(rebasing: content[plainStart..<index]))
                    escape(byte)
                    plainStart = index + 1
                }
                index += 1
            }
            bytes.append(UnsafeBufferPointer(rebasing: content[plainStart...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        default:
            append(byte < 0x10 ? "u000" : "u001" as StaticString)
            append(String(byte & 0x0F, radix: 16))
        }
    }
}

extension UInt8 {
    fileprivate var needsEscape: Bool { self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") }
}
