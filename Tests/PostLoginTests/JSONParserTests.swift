import PostLogin
import Testing

@Suite("Reading JSON")
struct JSONParserTests {
    @Test("reads every kind of value", arguments: [
        ("null", .null),
        ("true", true),
        ("false", false),
        ("0", 0),
        ("\"\"", ""),
        ("\"text\"", "text"),
        ("[]", []),
        ("{}", [:]),
        (" [ 1 , \"a\" , null ] ", [1, "a", nil]),
        ("\t{\r\n\"a\" : { \"b\" : [ true ] } }\n", ["a": ["b": [true]]]),
        ("\u{FEFF}{\"a\":1}", ["a": 1]),
    ] as [(String, JSONValue)])
    func values(text: String, expected: JSONValue) throws {
        #expect(try JSONValue(parsing: text) == expected)
        #expect(try JSONValue(parsing: Array(text.utf8)) == expected)
    }

    @Test("reads numbers to the last bit", arguments: [
        ("0", 0), ("-0", -0.0), ("7", 7), ("-12", -12), ("1234567890", 1_234_567_890),
        ("9007199254740991", 9_007_199_254_740_991), ("9007199254740993", 9_007_199_254_740_992),
        ("123456789012345678", 123_456_789_012_345_680), ("18446744073709551616", 18_446_744_073_709_551_616),
        ("1.5", 1.5), ("-0.1", -0.1), ("0.30000000000000004", 0.30000000000000004), ("1.10", 1.1),
        ("50.9375", 50.9375), ("0.000001", 1e-6), ("0.00000000000000000000000001", 1e-26),
        ("1e2", 100), ("1E+2", 100), ("12.5e-1", 1.25), ("1e22", 1e22), ("1e23", 1e23), ("1e-7", 1e-7),
        ("0e0", 0), ("0.0e99999999999", 0), ("1e-400", 0), ("5e-324", .leastNonzeroMagnitude),
        ("1.7976931348623157e308", 1.7976931348623157e308),
        ("2.2250738585072011e-308", Double(bitPattern: 0xF_FFFF_FFFF_FFFF)),
        ("3.141592653589793238462643383279", 3.141592653589793), ("100000000000000000000000e-23", 1),
    ] as [(String, Double)])
    func numbers(text: String, expected: Double) throws {
        let number = try #require(JSONValue(parsing: text).numberValue)
        #expect(number.bitPattern == expected.bitPattern)
    }

    @Test("reads strings and their escapes", arguments: [
        (#""a b""#, "a b"),
        (#""seven bytes and then some more of them""#, "seven bytes and then some more of them"),
        (#""Jörg, 北京, 👩‍👩‍👧""#, "Jörg, 北京, 👩‍👩‍👧"),
        (#""1234567é""#, "1234567é"),
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
        (#""a quote after eight bytes: \" and on""#, "a quote after eight bytes: \" and on"),
        (#""\u0041\u00e9\u00E9\u20ac""#, "Aéé€"),
        (#""\u0000""#, "\u{0}"),
        (#""\ud83d\ude00!""#, "😀!"),
        (#""\ud800""#, "\u{FFFD}"),
        (#""\udc00x""#, "\u{FFFD}x"),
        (#""\ud800\ud800""#, "\u{FFFD}\u{FFFD}"),
        (#""\ud800\u0041""#, "\u{FFFD}A"),
        (#""\ud800\n""#, "\u{FFFD}\n"),
        (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
        ("\"\u{7F}\u{2028}\u{FFFF}\"", "\u{7F}\u{2028}\u{FFFF}"),
    ])
    func strings(text: String, expected: String) throws {
        #expect(try JSONValue(parsing: text) == .string(expected))
    }

    @Test("keeps the order of members")
    func order() throws {
        let object = try #require(JSONValue(parsing: #"{"z":1,"a":2,"m":3,"0":4}"#).objectValue)
        #expect(object.names == ["z", "a", "m", "0"])
    }

    @Test("takes the later of two members with one name, at the place of the earlier")
    func duplicates() throws {
        #expect(try JSONValue(parsing: #"{"a":1,"b":2,"a":3}"#).jsonText == #"{"a":3,"b":2}"#)
    }

    @Test("tells names apart by their bytes, in small and in large objects", arguments: [0, 40])
    func canonicallyEquivalentNames(others: Int) throws {
        var object = JSONObject((0..<others).map { ("member\($0)", .number(Double($0))) })
        object["\u{E9}"] = 1
        object["e\u{301}"] = 2
        let read = try #require(JSONValue(parsing: object.jsonText).objectValue)
        #expect(read.count == others + 2)
        #expect(read["\u{E9}"] == 1)
        #expect(read["e\u{301}"] == 2)
    }

    @Test("reads objects of many members")
    func manyMembers() throws {
        let names = (0..<2000).map { "name \($0)" }
        let object = JSONObject(names.map { ($0, .string($0)) })
        var read = try #require(JSONValue(parsing: object.jsonText).objectValue)
        #expect(read == object)
        #expect(read.names == names)
        #expect(read["name 1234"] == "name 1234")
        read["name 0"] = nil
        read["name 5"] = "changed"
        #expect(read.names == Array(names.dropFirst()))
        #expect(read["name 0"] == nil)
        #expect(read["name 5"] == "changed")
        #expect(read["name 1999"] == "name 1999")
    }

    @Test("reads 512 levels and refuses 513")
    func depth() throws {
        func nested(_ levels: Int) -> String {
            String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
        }
        #expect(try JSONValue(parsing: nested(512)).jsonText == nested(512))
        #expect(throws: JSONSyntaxError(message: "nested more than 512 levels deep", line: 1, column: 513)) {
            try JSONValue(parsing: nested(513))
        }
        #expect(throws: JSONSyntaxError(message: "nested more than 512 levels deep", line: 1, column: 2561)) {
            try JSONValue(parsing: String(repeating: #"{"a":"#, count: 1000))
        }
        // What is closed again does not count.
        let flat = "[" + Array(repeating: "[]", count: 2000).joined(separator: ",") + "]"
        #expect(try JSONValue(parsing: flat).jsonText == flat)
    }
}
