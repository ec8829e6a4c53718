import PostLogin
import Testing

/// The arguments of `prompt.render`.
@Suite struct FormRulesTests {
    private static let e = "é"

    private static func members(_ count: Int) -> JSONObject { JSONObject((0..<count).map { ("f\($0)", .number(Double($0))) }) }

    /// Options that take this many bytes of JSON.
    private static func options(bytes: Int) -> JSONValue { ["vars": ["a": .string(String(repeating: "x", count: bytes - 17))]] }

    @Test(arguments: [
        ("ap_1", nil, FormRequest(id: "ap_1")), ("", [:], FormRequest(id: "")),
        (.string(String(repeating: e, count: 48)), nil, FormRequest(id: String(repeating: e, count: 48))),
        (.string(String(repeating: "😀", count: 48)), nil, FormRequest(id: String(repeating: "😀", count: 48))),
        (
            "ap_1", ["fields": ["a": 1, "_B2": [nil]], "vars": ["any name, at all": true, "": 1]],
            FormRequest(id: "ap_1", fields: ["a": 1, "_B2": [nil]], vars: ["any name, at all": true, "": 1])
        ),
        ("ap_1", ["fields": [:]], FormRequest(id: "ap_1", fields: [:])),
        ("ap_1", ["fields": .object(members(24)), "vars": .object(members(24))], FormRequest(id: "ap_1", fields: members(24), vars: members(24))),
        (
            "ap_1", ["fields": .object([String(repeating: "a", count: 50): 1])],
            FormRequest(id: "ap_1", fields: [String(repeating: "a", count: 50): 1])
        ),
    ] as [(JSONValue, JSONValue?, FormRequest)])
    func accepted(id: JSONValue, options: JSONValue?, form: FormRequest) throws {
        #expect(try FormRules.request(id: id, options: options) == form)
    }

    @Test(arguments: [
        (nil, nil, " must have required property 'promptId'"), (7, nil, "promptId must be string"), (.null, nil, "promptId must be string"),
        (.string(String(repeating: e, count: 49)), nil, "promptId must NOT have more than 48 characters"),
        ("ap_1", 7, "promptOptions must be object"), ("ap_1", [1], "promptOptions must be object"), ("ap_1", .null, "promptOptions must be object"),
        ("ap_1", ["field": [:]], "promptOptions must NOT have additional properties"),
        ("ap_1", ["a": 1, "b": 2], "promptOptions must NOT have additional properties, must NOT have additional properties"),
        ("ap_1", ["fields": [1]], "fields must be object"), ("ap_1", ["fields": nil], "fields must be object"),
        ("ap_1", ["vars": "x"], "vars must be object"),
        ("ap_1", ["fields": .object(members(25))], "fields must NOT have more than 24 properties"),
        ("ap_1", ["vars": .object(members(25))], "vars must NOT have more than 24 properties"),
        ("ap_1", ["fields": ["1a": 1]], "fields must NOT have additional properties"),
        ("ap_1", ["fields": ["a-b": 1]], "fields must NOT have additional properties"),
        ("ap_1", ["fields": ["é": 1]], "fields must NOT have additional properties"),
        ("ap_1", ["fields": ["": 1]], "fields must NOT have additional properties"),
        (
            "ap_1", ["fields": .object([String(repeating: "a", count: 51): 1])], "fields must NOT have additional properties"
        ),
        (
            7, ["own": 1, "fields": 1, "vars": 2],
            "promptId must be string; promptOptions must NOT have additional properties; fields must be object; vars must be object"
        ),
    ] as [(JSONValue?, JSONValue?, String)])
    func refused(id: JSONValue?, options: JSONValue?, message: String) {
        #expect(throws: RuleViolation(.invalidForm, message)) { try FormRules.request(id: id, options: options) }
    }

    @Test func theOptionsTake24KiBAtMost() throws {
        let most = Self.options(bytes: 24_576)
        #expect(most.jsonText.utf8.count == 24_576)
        #expect(try FormRules.request(id: "a", options: most).vars == most["vars"]?.objectValue)
        let violation = RuleViolation(.invalidForm, "promptOptions take 24577 bytes of JSON; at most 24576 bytes are allowed")
        #expect(throws: violation) { try FormRules.request(id: "a", options: Self.options(bytes: 24_577)) }
    }
}
