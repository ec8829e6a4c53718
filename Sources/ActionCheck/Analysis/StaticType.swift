import JavaScriptSyntax

/// What an expression certainly is.
enum StaticType: Hashable {
    case string, number, boolean, null, undefined, object, array, function, bigInt

    /// Nil when it may be this or that.
    init?(of expression: SyntaxNode, _ file: FileAnalysis) {
        switch expression.kind {
        case .stringLiteral, .templateLiteral: self = .string
        case .numberLiteral: self = .number
        case .booleanLiteral: self = .boolean
        case .nullLiteral: self = .null
        case .bigIntLiteral: self = .bigInt
        case .objectExpression, .regExpLiteral: self = .object
        case .arrayExpression: self = .array
        case .functionExpression, .arrowFunctionExpression, .classExpression: self = .function
        case .unaryExpression:
            switch expression.text {
            case "!": self = .boolean
            case "typeof": self = .string
            case "void": self = .undefined
            default: return nil
            }
        case .identifier where expression.text == "undefined": self = .undefined
        case .identifier:
            guard let variable = file.variables.variable(expression), variable.kind == .variable, let value = variable.value,
                value.kind != .identifier, let type = StaticType(of: value, file)
            else { return nil }
            self = type
        default: return nil
        }
    }

    /// How messages name it.
    var text: String {
        switch self {
        case .string: "a text"
        case .number: "a number"
        case .boolean: "a boolean"
        case .null: "null"
        case .undefined: "undefined"
        case .object: "an object"
        case .array: "an array"
        case .function: "a function"
        case .bigInt: "a BigInt"
        }
    }
}
