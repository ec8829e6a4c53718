/// A recursive-descent parser over UTF-8 bytes: one pass; line and column are worked out only when something is wrong.
struct JSONParser {
    /// How deep arrays and objects may be nested unless told otherwise: what a thread's smallest usual stack carries with room to spare.
    static let usualDepthLimit = 512

    let bytes: UnsafeBufferPointer<UInt8>
    let end: Int
    var position = 0
    private var depth = 0
    private let depthLimit: Int

    private init(_ bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int) {
        self.bytes = bytes
        self.depthLimit = depthLimit
        end = bytes.count
    }

    /// A result rather than a throw, because the closures that lend a buffer lose the type of an error.
    static func parse(_ bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int = usualDepthLimit) -> Result<JSONValue, JSONSyntaxError> {
        var parser = JSONParser(bytes, depthLimit: depthLimit)
        do { return .success(try parser.parseDocument()) } catch { return .failure(error) }
    }

    /// The byte at the position, or 0 at the end: neither is part of any token, so one comparison serves for both.
    var current: UInt8 { position < end ? bytes[position] : 0 }

    private mutating func parseDocument() throws(JSONSyntaxError) -> JSONValue {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        skipWhitespace()
        let value = try parseValue(expected: "a value")
        skipWhitespace()
        guard position == end else { throw unexpected("the end of the text") }
        return value
    }

    private mutating func skipWhitespace() {
        while position < end {
            switch bytes[position] {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): position += 1
            default: return
            }
        }
    }

    private mutating func parseValue(expected: StaticString) throws(JSONSyntaxError) -> JSONValue {
        switch current {
        case UInt8(ascii: "\""): return .string(try parseString())
        case UInt8(ascii: "{"): return .object(try parseObject())
        case UInt8(ascii: "["): return .array(try parseArray())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try parseNumber())
        case UInt8(ascii: "t") where skip("true"): return .bool(true)
        case UInt8(ascii: "f") where skip("false"): return .bool(false)
        case UInt8(ascii: "n") where skip("null"): return .null
        default: throw unexpected(expected)
        }
    }

    /// Steps over a literal name; false, and nothing skipped, when something else is there or the word goes on.
    private mutating func skip(_ word: StaticString) -> Bool {
        let next = position + word.utf8CodeUnitCount
        guard next <= end, word.withUTF8Buffer({ $0.elementsEqual(bytes[position..<next]) }),
            next == end || !bytes[next].isWordByte
        else { return false }
        position = next
        return true
    }

    private mutating func parseObject() throws(JSONSyntaxError) -> JSONObject {
        try enter()
        if current == UInt8(ascii: "}") {
            leave()
            return JSONObject()
        }
        // Most objects fit, and the others grow from here in few steps.
        var object = JSONObject(minimumCapacity: 8)
        var expectedName: StaticString = "a member name in double quotes or }"
        while true {
            guard current == UInt8(ascii: "\"") else { throw unexpected(expectedName) }
            let name = try parseString()
            skipWhitespace()
            guard current == UInt8(ascii: ":") else { throw unexpected("a colon after the member name") }
            position += 1
            skipWhitespace()
            object.set(name, try parseValue(expected: "a value after the colon"))
            skipWhitespace()
            switch current {
            case UInt8(ascii: ","):
                position += 1
                skipWhitespace()
                expectedName = "a member name in double quotes after the comma"
            case UInt8(ascii: "}"):
                leave()
                return object
            default:
                throw unexpected("a comma or } after a member")
            }
        }
    }

    private mutating func parseArray() throws(JSONSyntaxError) -> [JSONValue] {
        try enter()
        var elements: [JSONValue] = []
        if current == UInt8(ascii: "]") {
            leave()
            return elements
        }
        var expectedElement: StaticString = "a value or ]"
        while true {
            elements.append(try parseValue(expected: expectedElement))
            skipWhitespace()
            switch current {
            case UInt8(ascii: ","):
                position += 1
                skipWhitespace()
                expectedElement = "a value after the comma"
            case UInt8(ascii: "]"):
                leave()
                return elements
            default:
                throw unexpected("a comma or ] after an element")
            }
        }
    }

    /// Steps over an opening bracket and what is blank after it.
    private mutating func enter() throws(JSONSyntaxError) {
        depth += 1
        guard depth <= depthLimit else {
            throw failure("nested more than \(depthLimit) levels deep", at: position)
        }
        position += 1
        skipWhitespace()
    }

    /// Steps over a closing bracket.
    private mutating func leave() {
        depth -= 1
        position += 1
    }
}
