import PostLogin
import Testing

@Suite("What is wrong with a JSON text")
struct JSONSyntaxErrorTests {
    private func message(for text: String) -> String? {
        do throws(JSONSyntaxError) {
            _ = try JSONValue(parsing: text)
            return nil
        } catch {
            return error.description
        }
    }

    @Test("says what is expected and what is there", arguments: [
        ("", "line 1, column 1: expected a value, found the end of the text"),
        ("  \n ", "line 2, column 2: expected a value, found the end of the text"),
        ("\u{FEFF}", "line 1, column 1: expected a value, found the end of the text"),
        ("undefined", #"line 1, column 1: expected a value, found "undefined""#),
        ("True", #"line 1, column 1: expected a value, found "True""#),
        ("NaN", #"line 1, column 1: expected a value, found "NaN""#),
        ("nul", #"line 1, column 1: expected a value, found "nul""#),
        ("nullx", #"line 1, column 1: expected a value, found "nullx""#),
        ("null x", #"line 1, column 6: expected the end of the text, found "x""#),
        ("{} {}", #"line 1, column 4: expected the end of the text, found "{""#),
        ("1]", #"line 1, column 2: expected the end of the text, found "]""#),
        ("]", #"line 1, column 1: expected a value, found "]""#),
        ("\u{0}", "line 1, column 1: expected a value, found the control character U+0000"),
        ("\u{A0}1", "line 1, column 1: expected a value, found \"\u{A0}\""),
        ("[é]", #"line 1, column 2: expected a value or ], found "é""#),
        ("{'a': 1}",
            #"line 1, column 2: expected a member name in double quotes or }, found "'"; a string takes double quotes"#),
        ("['a']", #"line 1, column 2: expected a value or ], found "'"; a string takes double quotes"#),
        ("// note\n{}", #"line 1, column 1: expected a value, found "/"; JSON has no comments"#),
        (#"{"a": 1, /* b */ "b": 2}"#,
            #"line 1, column 10: expected a member name in double quotes after the comma, found "/"; JSON has no comments"#),
    ])
    func values(text: String, expected: String) {
        #expect(message(for: text) == expected)
    }

    @Test("points into objects and arrays", arguments: [
        ("{", "line 1, column 2: expected a member name in double quotes or }, found the end of the text"),
        ("{a: 1}", #"line 1, column 2: expected a member name in double quotes or }, found "a""#),
        (#"{"a"}"#, #"line 1, column 5: expected a colon after the member name, found "}""#),
        (#"{"a" 1}"#, #"line 1, column 6: expected a colon after the member name, found "1""#),
        (#"{"a":}"#, #"line 1, column 6: expected a value after the colon, found "}""#),
        (#"{"a":1"#, "line 1, column 7: expected a comma or } after a member, found the end of the text"),
        ("{\n  \"a\": 1\n  \"b\": 2\n}",
            "line 3, column 3: expected a comma or } after a member, found a double quote"),
        ("{\n  \"a\": 1,\n  \"b\": x\n}", #"line 3, column 8: expected a value after the colon, found "x""#),
        ("{\"é👩‍👩‍👧\": 1 x}", #"line 1, column 10: expected a comma or } after a member, found "x""#),
        (#"{"a": 1,}"#,
            #"line 1, column 9: expected a member name in double quotes after the comma, found "}"; a trailing comma is not allowed"#),
        (#"{"a": 1]"#, #"line 1, column 8: expected a comma or } after a member, found "]""#),
        (#"{"a":1,,"b":2}"#, #"line 1, column 8: expected a member name in double quotes after the comma, found ",""#),
        ("[", "line 1, column 2: expected a value or ], found the end of the text"),
        ("[1 2]", #"line 1, column 4: expected a comma or ] after an element, found "2""#),
        ("[1,\n]", #"line 2, column 1: expected a value after the comma, found "]"; a trailing comma is not allowed"#),
        ("[,]", #"line 1, column 2: expected a value or ], found ",""#),
        ("[1}", #"line 1, column 3: expected a comma or ] after an element, found "}""#),
    ])
    func containers(text: String, expected: String) {
        #expect(message(for: text) == expected)
    }

    @Test("explains numbers", arguments: [
        ("01", "line 1, column 1: a number does not start with a needless 0"),
        ("-00", "line 1, column 1: a number does not start with a needless 0"),
        ("-", "line 1, column 2: expected a digit after the minus sign, found the end of the text"),
        ("--1", #"line 1, column 2: expected a digit after the minus sign, found "-""#),
        ("-Infinity", #"line 1, column 2: expected a digit after the minus sign, found "Infinity""#),
        ("+1", #"line 1, column 1: expected a value, found "+"; a number starts with a digit or a minus sign"#),
        (".5", #"line 1, column 1: expected a value, found "."; a number starts with a digit or a minus sign"#),
        ("1.", "line 1, column 3: expected a digit after the decimal point, found the end of the text"),
        ("1.e5", #"line 1, column 3: expected a digit after the decimal point, found "e5""#),
        ("[1e]", #"line 1, column 4: expected a digit in the exponent, found "]""#),
        ("1e+", "line 1, column 4: expected a digit in the exponent, found the end of the text"),
        ("0x1F", #"line 1, column 2: expected the end of the text, found "x1F""#),
        ("1_000", #"line 1, column 2: expected the end of the text, found "_000""#),
        ("[1e400]", "line 1, column 2: the number is beyond the range of a double"),
        ("-1e999999999999", "line 1, column 1: the number is beyond the range of a double"),
    ])
    func numbers(text: String, expected: String) {
        #expect(message(for: text) == expected)
    }

    @Test("explains strings", arguments: [
        ("\"abc", "line 1, column 1: the string that starts here is not closed"),
        ("[\"a\\", "line 1, column 2: the string that starts here is not closed"),
        ("[\"a\\n and on", "line 1, column 2: the string that starts here is not closed"),
        ("{\"a\": \"b\n}", "line 1, column 9: a line break in a string is written \\n; is a closing quote missing?"),
        ("\"\\n\n\"", "line 1, column 4: a line break in a string is written \\n; is a closing quote missing?"),
        ("\"a\r\n\"", "line 1, column 3: a carriage return in a string is written \\r; is a closing quote missing?"),
        ("\"a\tb\"", "line 1, column 3: a tab in a string is written \\t"),
        ("\"eight or more bytes\u{1F}\"",
            "line 1, column 21: the control character U+001F in a string is written \\u001F"),
        (#""\x41""#, #"line 1, column 2: no escape in a string starts with a backslash and "x41""#),
        (#""\'""#, #"line 1, column 2: no escape in a string starts with a backslash and "'""#),
        (#""ab\u12G4""#, #"line 1, column 4: expected four hexadecimal digits after \u"#),
        (#""\u12"#, #"line 1, column 2: expected four hexadecimal digits after \u"#),
        (#""\u{41}""#, #"line 1, column 2: expected four hexadecimal digits after \u"#),
    ])
    func strings(text: String, expected: String) {
        #expect(message(for: text) == expected)
    }

    @Test("counts lines as editors do", arguments: [
        ("[\n\n1 x", 3, 3), ("[\r\n\r\n1 x", 3, 3), ("[\r\r1 x", 3, 3), ("\u{FEFF}[1 x", 1, 4),
    ])
    func lines(text: String, line: Int, column: Int) {
        let message = #"expected a comma or ] after an element, found "x""#
        #expect(throws: JSONSyntaxError(message: message, line: line, column: column)) {
            try JSONValue(parsing: text)
        }
    }

    @Test("refuses invalid UTF-8", arguments: [
        ([0x22, 0x61, 0xFF, 0x22], "line 1, column 3: the byte 0xFF is not valid UTF-8 here"),
        ([0x22, 0xC3, 0x22], "line 1, column 2: the byte 0xC3 is not valid UTF-8 here"),
        ([0x22, 0xC0, 0x80, 0x22], "line 1, column 2: the byte 0xC0 is not valid UTF-8 here"),
        ([0x22, 0xC3, 0xA9, 0xED, 0xA0, 0x80, 0x22], "line 1, column 3: the byte 0xED is not valid UTF-8 here"),
        ([0x22, 0x5C, 0x6E, 0xFE, 0x22], "line 1, column 4: the byte 0xFE is not valid UTF-8 here"),
        ([0x22] + Array(repeating: 0x61, count: 30) + [0xF5, 0x22],
            "line 1, column 32: the byte 0xF5 is not valid UTF-8 here"),
        ([0x5B, 0xFF, 0x5D], "line 1, column 2: expected a value or ], found the invalid byte 0xFF"),
        ([0xEF, 0xBB], "line 1, column 1: expected a value, found the invalid byte 0xEF"),
    ] as [([UInt8], String)])
    func invalidUTF8(bytes: [UInt8], expected: String) {
        do throws(JSONSyntaxError) {
            let value = try JSONValue(parsing: bytes)
            Issue.record("read \(value)")
        } catch {
            #expect(error.description == expected)
        }
    }

    @Test("refuses every text that ends too early")
    func truncated() throws {
        let text = #"{"a":[1.5e3,"b\u00e9\n",true,null],"c":{"d":-2}}"#
        #expect(message(for: text) == nil)
        for length in 0..<text.utf8.count {
            #expect(message(for: String(text.prefix(length))) != nil)
        }
    }
}
