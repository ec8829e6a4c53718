import JavaScriptSyntax
import Testing

@Suite("The syntax tree")
struct SyntaxTreeTests {
    private let parser = JavaScriptParser()

    @Test("has each part with its role, in the order of the source")
    func outline() async throws {
        let tree = try await parser.parse("exports.a = async (event, { b, ...rest } = {}) => event?.user[`x${b}y`];", file: "a.js")

        #expect(
            tree.root.outline == """
                program Program
                  body ExpressionStatement
                    expression AssignmentExpression '='
                      left MemberExpression
                        object Identifier 'exports'
                        property Identifier 'a'
                      right ArrowFunctionExpression async expression
                        params Identifier 'event'
                        params AssignmentPattern
                          left ObjectPattern
                            properties Property 'init' shorthand
                              key Identifier 'b'
                              value Identifier 'b'
                            properties RestElement
                              argument Identifier 'rest'
                          right ObjectExpression
                        body ChainExpression
                          expression MemberExpression computed
                            object MemberExpression optional
                              object Identifier 'event'
                              property Identifier 'user'
                            property TemplateLiteral
                              quasis TemplateElement 'x'
                              expressions Identifier 'b'
                              quasis TemplateElement 'y'
                """)
    }

    @Test("tells literals apart, and keeps places left out in a list")
    func literals() async throws {
        let tree = try await parser.parse(#"[1.50, 'a\n', true, null, 10n, /x/g, , "é\u{1F600}"]"#, file: "a.js")

        #expect(
            tree.root.outline == """
                program Program
                  body ExpressionStatement
                    expression ArrayExpression
                      elements NumberLiteral '1.5'
                      elements StringLiteral 'a\n'
                      elements BooleanLiteral 'true'
                      elements NullLiteral 'null'
                      elements BigIntLiteral '10'
                      elements RegExpLiteral '/x/g'
                      elements Hole
                      elements StringLiteral 'é😀'
                """)
    }

    @Test("has offsets, lines and columns as JavaScript counts them")
    func places() async throws {
        let tree = try await parser.parse("// é\r\n  let face = '😀', b;\u{2028}b", file: "a.js")
        let declarators = tree.nodes(.variableDeclarator)
        let last = try #require(tree.nodes(.identifier).last)

        #expect(declarators.map(\.source) == ["face = '😀'", "b"])
        #expect(declarators.map(\.start) == [SourcePosition(offset: 12, line: 2, column: 7), SourcePosition(offset: 25, line: 2, column: 20)])
        #expect(declarators.map(\.end.column) == [18, 21])
        #expect(last.start == SourcePosition(offset: 28, line: 3, column: 1))
        #expect(tree.source.lineCount == 3)
        #expect(tree.source.text(ofLine: 2) == "  let face = '😀', b;")
        #expect(tree.source.position(line: 2, column: 99) == SourcePosition(offset: 27, line: 2, column: 22))
        #expect(tree.source.position(line: 9, column: 1).line == 3)
    }

    @Test("leads from a node to its parts and to what it is a part of")
    func ways() async throws {
        let tree = try await parser.parse("function f(a, b = 1) { if (a) return b; }", file: "a.js")
        let function = try #require(tree.nodes(.functionDeclaration).first)
        let statement = try #require(tree.nodes(.returnStatement).first)

        #expect(function.child(.id)?.text == "f")
        #expect(function.children(.params).map(\.kind) == [.identifier, .assignmentPattern])
        #expect(function.child(.superClass) == nil)
        #expect(statement.ancestors.map(\.kind) == [.ifStatement, .blockStatement, .functionDeclaration, .program])
        #expect(function.contains(statement))
        #expect(!statement.contains(function))
        #expect(statement.descendants.map(\.kind) == [.identifier])
        #expect(tree.root.parent == nil)
        #expect(Array(tree.nodes).count == 12)
        #expect("\(statement)" == "ReturnStatement 1:31 return b;")
    }

    @Test("has the comments, the first line's #! among them")
    func comments() async throws {
        let tree = try await parser.parse("#!/usr/bin/env node\n/* one\n   two */ a; // three", file: "a.js")

        #expect(tree.comments.map(\.kind) == [.line, .block, .line])
        #expect(tree.comments.map(\.text) == ["/usr/bin/env node", " one\n   two ", " three"])
        #expect(tree.comments.map(\.start.line) == [1, 2, 3])
        #expect(tree.comments.map(\.end.line) == [1, 3, 3])
    }

    @Test("An empty source is a program without statements")
    func empty() async throws {
        let tree = try await parser.parse("", file: "a.js")

        #expect(tree.root.outline == "program Program")
        #expect(tree.root.range == 0..<0)
    }
}
