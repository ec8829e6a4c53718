import PostLogin
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
    @Test("writes every kind of value", arguments: [
        (.null, "null"),
        (true, "true"),
        (false, "false"),
        ("text", #""text""#),
        ([], "[]"),
        ([:], "{}"),
        ([1, "a", nil, [], [:]], #"[1,"a",null,[],{}]"#),
        (["b": 1, "a": ["c": true]], #"{"b":1,"a":{"c":true}}"#),
    ] as [(JSONValue, String)])
    func values(value: JSONValue, expected: String) {
        #expect(value.jsonText == expected)
    }

    @Test("writes numbers as JavaScript does", arguments: [
        (0, "0"), (-0.0, "0"), (1, "1"), (-1, "-1"), (1.5, "1.5"), (-1.5, "-1.5"), (0.1, "0.1"),
        (0.30000000000000004, "0.30000000000000004"), (100, "100"), (1e5, "100000"), (123456.789, "123456.789"),
        (9_007_199_254_740_991, "9007199254740991"), (9_007_199_254_740_992, "9007199254740992"),
        (-9_007_199_254_740_994, "-9007199254740994"), (1e17, "100000000000000000"),
        (123_456_789_012_345_683_968, "123456789012345680000"), (1e20, "100000000000000000000"),
        (1e21, "1e+21"), (-1e21, "-1e+21"), (1.5e300, "1.5e+300"), (1.7976931348623157e308, "1.7976931348623157e+308"),
        (1e-4, "0.0001"), (1e-5, "0.00001"), (0.000001, "0.000001"), (1.5e-6, "0.0000015"), (1e-7, "1e-7"),
        (1.25e-7, "1.25e-7"), (-1e-7, "-1e-7"),
        (.leastNonzeroMagnitude, "5e-324"), (2.2250738585072014e-308, "2.2250738585072014e-308"),
        (4_503_599_627_370_495.5, "4503599627370495.5"), (1_780_000_000_123, "1780000000123"),
        (.nan, "null"), (.infinity, "null"), (-.infinity, "null"),
    ] as [(Double, String)])
    func numbers(number: Double, expected: String) {
        #expect(JSONValue.number(number).jsonText == expected)
    }

    @Test("escapes strings as JSON.stringify does", arguments: [
        ("", #""""#),
        ("a\"b\\c/d", #""a\"b\\c/d""#),
        ("\u{8}\u{9}\u{A}\u{C}\u{D}", #""\b\t\n\f\r""#),
        ("\u{0}\u{1}\u{B}\u{E}\u{F}\u{10}\u{1A}\u{1F}", #""\u0000\u0001\u000b\u000e\u000f\u0010\u001a\u001f""#),
        ("\u{7F}\u{80}\u{2028}\u{2029}", "\"\u{7F}\u{80}\u{2028}\u{2029}\""),
        ("Jörg 北京 👩‍👩‍👧 <b>&</b>", "\"Jörg 北京 👩‍👩‍👧 <b>&</b>\""),
        ("sixteen plain bytes, then \"one\", and more\nand a last line",
            #""sixteen plain bytes, then \"one\", and more\nand a last line""#),
        ("!!!!!!!\u{1F}########[[[[[[[[]]]]]]]]\u{FFFD}", "\"!!!!!!!\\u001f########[[[[[[[[]]]]]]]]\u{FFFD}\""),
    ])
    func strings(string: String, expected: String) {
        #expect(JSONValue.string(string).jsonText == expected)
        #expect(JSONObject([(string, .bool(true))]).jsonText == "{\(expected):true}")
    }

    @Test("finds what needs an escape at every place of a string")
    func escapePositions() throws {
        for special in ["\"", "\\", "\u{0}", "\u{1F}", "é"] {
            for position in 0..<20 {
                let string =
                    String(repeating: "a", count: position) + special + String(repeating: " ", count: 19 - position)
                #expect(try JSONValue(parsing: JSONValue.string(string).jsonText) == .string(string))
            }
        }
    }

    @Test("indents by two spaces")
    func pretty() {
        let object: JSONObject = ["a": 1, "b": ["c", ["d": nil]], "empty": [:], "none": []]
        let expected = """
            {
              "a": 1,
              "b": [
                "c",
                {
                  "d": null
                }
              ],
              "empty": {},
              "none": []
            }
            """
        #expect(object.jsonText(pretty: true) == expected)
        #expect(JSONValue.object(object).jsonText(pretty: true) == expected)
        #expect(JSONValue.object(object).jsonText(pretty: false) == object.jsonText)
        #expect(JSONValue.number(1).jsonText(pretty: true) == "1")
    }

    @Test("writes texts beyond its first buffer")
    func large() throws {
        let long = String(repeating: "0123456789", count: 2000)
        let value: JSONValue = .array(Array(repeating: .string(long), count: 20))
        #expect(value.jsonText == "[" + Array(repeating: "\"\(long)\"", count: 20).joined(separator: ",") + "]")
    }

    @Test("reads back what it wrote, number for number")
    func roundTrip() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<20_000 {
            let number = Double(bitPattern: generator.next())
            guard number.isFinite else { continue }
            #expect(try JSONValue(parsing: JSONValue.number(number).jsonText) == .number(number))
        }
        for _ in 0..<20_000 {
            let number = Double(Int64.random(in: -99_999_999...99_999_999)) / 1000
            #expect(try JSONValue(parsing: JSONValue.number(number).jsonText) == .number(number))
        }
    }
}
