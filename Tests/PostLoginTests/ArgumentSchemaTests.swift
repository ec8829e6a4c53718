import PostLogin
import Testing

/// The messages of Auth0's validators.
@Suite struct ArgumentSchemaTests {
    private static let value = ArgumentSchema.anyOf([
        .string(maxLength: 2), .number, .boolean, .null, .array(of: .anyOf([.string(maxLength: 2), .number]), maxItems: 2),
    ])
    private static let arguments = ArgumentSchema.object([
        .init("code", .string(maxLength: 2), isRequired: true), .init("message", .string(), isRequired: true),
        .init("options", .object([.init("isKept", .boolean), .init("mode", .oneOf(["a", "b"]))])), .init("times", .array(of: .number)),
        .init("own", .map(maxProperties: 1) { $0 != "x" }),
    ])

    @Test(arguments: [
        (.string(), "", []), (.string(), 1, ["a must be string"]), (.string(), nil, ["a must be string"]),
        (.string(maxLength: 2), "ab", []), (.string(maxLength: 2), "abc", ["a must NOT have more than 2 characters"]),
        (.string(maxLength: 2), "😀😀", []), (.string(maxLength: 2), "😀😀😀", ["a must NOT have more than 2 characters"]),
        (.string(maxLength: 2), "e\u{301}", []), (.string(maxLength: 2), "e\u{301}a", ["a must NOT have more than 2 characters"]),
        (.number, 1.5, []), (.number, "1", ["a must be number"]), (.number, .number(.nan), ["a must be number"]),
        (.number, .number(.infinity), ["a must be number"]),
        (.boolean, false, []), (.boolean, 0, ["a must be boolean"]), (.boolean, nil, ["a must be boolean"]),
        (.null, nil, []), (.null, false, ["a must be null"]),
        (.oneOf(["x", "y"]), "y", []), (.oneOf(["x", "y"]), "z", ["a must be equal to one of the allowed values"]),
        (.oneOf(["x", "y"]), 7, ["a must be equal to one of the allowed values"]),
        (.array(of: .string()), [], []), (.array(of: .string()), ["x", 1, "y", nil], ["1 must be string", "3 must be string"]),
        (.array(of: .string()), [:], ["a must be array"]),
        (.array(of: .string(), maxItems: 2), ["x", "y"], []),
        (.array(of: .string(), maxItems: 2), ["x", "y", 1], ["a must NOT have more than 2 items", "2 must be string"]),
        (.object([]), [:], []), (.object([]), [], ["a must be object"]),
        (.object([]), ["x": 1, "y": 2], ["a must NOT have additional properties, must NOT have additional properties"]),
        (.map(maxProperties: 1), ["x": [1]], []), (.map(maxProperties: 1), "x", ["a must be object"]),
        (.map(maxProperties: 1), ["x": 1, "y": 2], ["a must NOT have more than 1 properties"]),
        (value, nil, []), (value, "ab", []), (value, true, []), (value, ["ab", 1], []),
        (value, [:], ["a must be string,number,boolean,null,array"]), (value, .number(.nan), ["a must be string,number,boolean,null,array"]),
        (value, "abc", ["a must NOT have more than 2 characters"]),
        (value, ["abc", true, 1], ["a must NOT have more than 2 items", "0 must NOT have more than 2 characters", "1 must be string,number"]),
    ] as [(ArgumentSchema, JSONValue, [String])])
    func mistakes(schema: ArgumentSchema, value: JSONValue, mistakes: [String]) {
        #expect(schema.mistakes(in: value, named: "a") == mistakes)
    }

    @Test(arguments: [
        ([:], " must have required property 'code', must have required property 'message'"),
        (["message": nil], " must have required property 'code'; message must be string"),
        (["code": "a", "more": 1], " must have required property 'message', must NOT have additional properties"),
        (
            // The order is the schema's.
            ["own": ["x": 1, "y": 2], "times": ["1"], "options": ["mode": "c", "isKept": 1, "z": 1], "code": "abc", "message": ""],
            "code must NOT have more than 2 characters; options must NOT have additional properties; isKept must be boolean; "
                + "mode must be equal to one of the allowed values; 0 must be number; "
                + "own must NOT have more than 1 properties, must NOT have additional properties"
        ),
    ] as [(JSONObject, String)])
    func argumentsAreCheckedTogether(given: JSONObject, message: String) {
        #expect(throws: RuleViolation(.invalidForm, message)) { try Self.arguments.check(given, .invalidForm) }
    }

    @Test func argumentsThatAreRightPass() throws {
        try Self.arguments.check(["code": "ab", "message": "", "options": ["mode": "b"], "times": [0, 1], "own": ["y": 1]], .invalidForm)
        #expect(Self.arguments.mistakes(in: ["code": "ab", "message": "", "options": [:], "times": [], "own": [:]]) == [])
    }
}
