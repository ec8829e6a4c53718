import JavaScriptSyntax

/// Puts counters into a source: one for each statement, each function and each way of a decision.
///
/// Nothing else of what the source does changes, but what it can see of itself: `Function.prototype.toString`, and columns in stacks.
struct SourceInstrumenter {
    private let tree: SyntaxTree
    private let counters: String
    private var points: [CoveragePoint] = []
    private var decisions = 0
    private var insertions: [Insertion] = []

    /// A text to put in, at a UTF-16 offset. At one offset, what closes something stands before what opens something; the inner things are
    /// closed first, and opened last.
    private struct Insertion {
        var offset: Int
        var text: String
        var closes = false
    }

    /// - Parameters:
    ///   - file: the number that the counters are asked for with.
    ///   - function: the global function that returns them.
    static func instrument(_ tree: SyntaxTree, file: Int, function: String) -> InstrumentedSource {
        var instrumenter = SourceInstrumenter(tree)
        instrumenter.visit(tree.root)
        let head = "const \(instrumenter.counters) = \(function)(\(file), \(instrumenter.points.count));"
        return InstrumentedSource(text: instrumenter.text(head: head), points: instrumenter.points)
    }

    private init(_ tree: SyntaxTree) {
        self.tree = tree
        var name = "$counters"
        while tree.source.text.contains(name) { name += "_" }
        counters = name
    }

    // MARK: - The walk

    private mutating func visit(_ node: SyntaxNode) {
        switch node.kind {
        case .program, .blockStatement, .staticBlock: countStatements(in: node)
        case .ifStatement: countIf(node)
        case .switchStatement: countCases(node)
        case .forStatement, .forInStatement, .forOfStatement, .whileStatement, .doWhileStatement, .withStatement:
            if let body = node.child(.body) { wrap(body) }
        case .conditionalExpression: countConditional(node)
        case .logicalExpression: countLogical(node)
        case .assignmentPattern: countDefault(node)
        case _ where node.kind.isFunction: countFunction(node)
        default: break
        }
        for child in node.children { visit(child) }
    }

    private mutating func countStatements(in list: SyntaxNode) {
        for statement in list.children(.body) where isCounted(statement) { insert(count(.statement, statement), at: statement.range.lowerBound) }
    }

    /// Declarations of functions and imports run before everything; a directive is none if something stands before it.
    private func isCounted(_ statement: SyntaxNode) -> Bool {
        switch statement.kind {
        case .functionDeclaration, .importDeclaration, .exportAllDeclaration, .emptyStatement: false
        case .exportNamedDeclaration, .exportDefaultDeclaration:
            statement.child(.declaration).map { $0.kind != .functionDeclaration && $0.kind != .classDeclaration } ?? false
        case .expressionStatement: !isDirective(statement)
        default: true
        }
    }

    private func isDirective(_ statement: SyntaxNode) -> Bool { statement.kind == .expressionStatement && statement.text != nil }

    private mutating func countFunction(_ function: SyntaxNode) {
        guard let body = function.child(.body) else { return }
        let counter = expression(.function(name: FunctionName.of(function) ?? "(anonymous)"), function)
        if body.kind == .blockStatement {
            let directives = body.children(.body).prefix { isDirective($0) }
            insert((directives.isEmpty ? "" : ";") + counter + ";", at: directives.last?.range.upperBound ?? body.range.lowerBound + 1)
        } else {
            surround(body, with: counter)
        }
    }

    private mutating func countIf(_ node: SyntaxNode) {
        guard let consequent = node.child(.consequent) else { return }
        decisions += 1
        let decision = decisions
        let counter = expression(.branch(decision: decision), node) + ";"
        let otherwise = expression(.branch(decision: decision), node) + ";"
        if let alternate = node.child(.alternate) {
            wrap(consequent, counter)
            wrap(alternate, otherwise)
        } else {
            wrap(consequent, counter, behind: " else {\(otherwise)}")
        }
    }

    private mutating func countCases(_ node: SyntaxNode) {
        decisions += 1
        let decision = decisions
        for one in node.children(.cases) {
            let statements = one.children(.consequent)
            let counter = expression(.branch(decision: decision), one) + ";"
            insert(counter, at: statements.first?.range.lowerBound ?? one.range.upperBound)
            for statement in statements where isCounted(statement) { insert(count(.statement, statement), at: statement.range.lowerBound) }
        }
    }

    private mutating func countConditional(_ node: SyntaxNode) {
        decisions += 1
        let decision = decisions
        for way in [node.child(.consequent), node.child(.alternate)].compactMap(\.self) {
            surround(way, with: expression(.branch(decision: decision), way))
        }
    }

    /// Of `a && b && c` the innermost expression is `a && b`: each operand is a way of the outermost one's decision.
    private mutating func countLogical(_ node: SyntaxNode) {
        guard node.parent?.kind != .logicalExpression || isParenthesized(node) else { return }
        decisions += 1
        for operand in operands(of: node) { surround(operand, with: expression(.branch(decision: decisions), operand)) }
    }

    private func operands(of node: SyntaxNode) -> [SyntaxNode] {
        [node.child(.left), node.child(.right)].compactMap(\.self).flatMap { side in
            side.kind == .logicalExpression && !isParenthesized(side) ? operands(of: side) : [side]
        }
    }

    /// `(a || b) && c`: the inner decision is one of its own.
    private func isParenthesized(_ node: SyntaxNode) -> Bool {
        let before = tree.source.text(in: max(0, node.range.lowerBound - 1)..<node.range.lowerBound)
        let after = tree.source.text(in: node.range.upperBound..<min(tree.source.length, node.range.upperBound + 1))
        return before == "(" && after == ")"
    }

    private mutating func countDefault(_ node: SyntaxNode) {
        guard let value = node.child(.right) else { return }
        // A function without a name gets that of its parameter, if nothing stands between.
        if value.kind.isFunction || value.kind == .classExpression { return }
        decisions += 1
        surround(value, with: expression(.branch(decision: decisions), value))
    }

    // MARK: - Counters

    private mutating func expression(_ kind: CoveragePoint.Kind, _ node: SyntaxNode) -> String {
        points.append(CoveragePoint(kind: kind, line: node.start.line))
        return "\(counters)[\(points.count - 1)]++"
    }

    private mutating func count(_ kind: CoveragePoint.Kind, _ node: SyntaxNode) -> String { expression(kind, node) + ";" }

    /// A statement that is the whole body of another one becomes a block, unless it is one.
    private mutating func wrap(_ body: SyntaxNode, _ counter: String = "", behind: String = "") {
        if body.kind == .blockStatement {
            insert(counter, at: body.range.lowerBound + 1)
            insert(behind, at: body.range.upperBound, closes: true)
        } else {
            let own = isCounted(body) ? count(.statement, body) : ""
            insert("{" + counter + own, at: body.range.lowerBound)
            insert("}" + behind, at: body.range.upperBound, closes: true)
        }
    }

    private mutating func surround(_ value: SyntaxNode, with counter: String) {
        insert("(\(counter),", at: value.range.lowerBound)
        insert(")", at: value.range.upperBound, closes: true)
    }

    // MARK: - The text

    private mutating func insert(_ text: String, at offset: Int, closes: Bool = false) {
        if !text.isEmpty { insertions.append(Insertion(offset: offset, text: text, closes: closes)) }
    }

    private func text(head: String) -> String {
        let units = Array(tree.source.text.utf16)
        var result: [UInt16] = []
        var position = 0
        let first = firstInsertion(head)
        for insertion in ([first] + insertions).enumerated().sorted(by: { Self.precedes($0, $1) }).map(\.element) {
            result += units[position..<insertion.offset]
            result += Array(insertion.text.utf16)
            position = insertion.offset
        }
        return String(decoding: result + units[position...], as: UTF16.self)
    }

    /// Behind a first line that names an interpreter, and behind the directives.
    private func firstInsertion(_ head: String) -> Insertion {
        if let last = tree.root.children(.body).prefix(while: { isDirective($0) }).last {
            return Insertion(offset: last.range.upperBound, text: ";" + head)
        }
        let hasInterpreter = tree.source.text.hasPrefix("#!")
        return Insertion(offset: hasInterpreter ? tree.source.position(line: 2, column: 1).offset : 0, text: head)
    }

    private static func precedes(_ one: (offset: Int, element: Insertion), _ other: (offset: Int, element: Insertion)) -> Bool {
        if one.element.offset != other.element.offset { return one.element.offset < other.element.offset }
        if one.element.closes != other.element.closes { return one.element.closes }
        return one.element.closes ? one.offset > other.offset : one.offset < other.offset
    }
}
