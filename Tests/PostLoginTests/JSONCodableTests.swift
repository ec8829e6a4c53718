import Foundation
import PostLogin
import Testing

@Suite("JSON values in any coder")
struct JSONCodableTests {
    private let value: JSONValue = [
        "null": nil, "true": true, "false": false, "zero": 0, "one": 1, "negative": -7, "large": 9_007_199_254_740_991,
        "fraction": 1.5, "huge": 1e300, "text": "Jörg", "number in a text": "1", "boolean in a text": "true",
        "array": [nil, true, 1, 1.5, "a", [], [:]], "object": ["nested": ["deeper": [nil]]], "": "no name",
    ]

    @Test("goes through Foundation's coders and comes back the same")
    func roundTrip() throws {
        let data = try JSONEncoder().encode(value)
        #expect(try JSONDecoder().decode(JSONValue.self, from: data) == value)
        #expect(try JSONValue(parsing: data) == value)
        let object = try #require(value.objectValue)
        #expect(try JSONDecoder().decode(JSONObject.self, from: JSONEncoder().encode(object)) == object)
    }

    @Test("tells integers, fractions and booleans apart", arguments: [
        ("1", 1), ("0", 0), ("true", true), ("false", false), ("1.5", 1.5), ("-2", -2), ("\"1\"", "1"), ("null", nil),
        ("1e3", 1000), ("[0,false,null]", [0, false, nil]),
    ] as [(String, JSONValue)])
    func kinds(text: String, expected: JSONValue) throws {
        #expect(try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) == expected)
    }

    @Test("encodes whole numbers without a fraction", arguments: [
        (1, "1"), (-0.0, "0"), (1.5, "1.5"), (true, "true"), (.number(.nan), "null"), (.number(.infinity), "null"),
        ([1, 2.5, "a"], #"[1,2.5,"a"]"#),
    ] as [(JSONValue, String)])
    func encoding(value: JSONValue, expected: String) throws {
        #expect(String(decoding: try JSONEncoder().encode(value), as: UTF8.self) == expected)
    }

    @Test("is a member of other types")
    func member() throws {
        struct Holder: Codable, Equatable {
            var value: JSONValue
            var object: JSONObject
            var absent: JSONValue?
        }
        let holder = Holder(value: [1, nil], object: ["a": false], absent: nil)
        #expect(try JSONDecoder().decode(Holder.self, from: JSONEncoder().encode(holder)) == holder)
    }

    @Test("refuses an object that is none")
    func notAnObject() {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(JSONObject.self, from: Data("[1]".utf8)) }
    }
}
