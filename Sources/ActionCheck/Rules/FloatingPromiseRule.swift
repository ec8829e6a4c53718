import JavaScriptSyntax
import PostLogin

/// Work that nobody waits for.
struct FloatingPromiseRule: Rule {
    let description = RuleDescription(
        "floating-promise", .warning, "A promise that is neither awaited nor returned: the login may be over before it is settled.",
        example: "fetch('https://example.com/audit', { method: 'POST' });",
        advice: "Write `await` before the call, or return its promise.")

    var appliesToModules: Bool { true }

    func check(_ file: FileAnalysis, _ report: inout FindingList) {
        for statement in file.tree.nodes(.expressionStatement) {
            guard let expression = statement.child(.expression)?.unchained, expression.kind == .callExpression,
                !Self.isInPromiseExecutor(statement)
            else { continue }
            if let name = Self.promise(of: expression, in: file) {
                report.add(
                    expression, "Nobody waits for the promise of \(name): the login may be over before it is settled. Write await before it")
            } else if Self.isAsyncForEach(expression, in: file) {
                report.add(expression, "forEach does not wait for an async function: use for (const … of …) with await, or await Promise.all(….map(…))")
            }
        }
    }

    /// What makes the promise that a call returns; nil when it is not known to return one.
    private static func promise(of call: SyntaxNode, in file: FileAnalysis) -> String? {
        guard let callee = call.child(.callee)?.unchained else { return nil }
        if ["then", "catch", "finally"].contains(callee.memberName ?? ""), let object = callee.child(.object)?.unchained,
            object.kind == .callExpression
        {
            return promise(of: object, in: file)
        }
        if let api = APICall(call, file.values) {
            if case .value(let type)? = api.reference?.result, type.hasPrefix("Promise<") { return api.name }
            return nil
        }
        if file.variables.globalName(callee) == "fetch" { return "fetch" }
        if let function = file.values.function(callee) {
            return function.flags.contains(.async) && !function.flags.contains(.generator) ? callee.text ?? callee.memberName ?? "an async function" : nil
        }
        return axios(callee, in: file)
    }

    /// `axios(…)` and `axios.post(…)`.
    private static func axios(_ callee: SyntaxNode, in file: FileAnalysis) -> String? {
        let isMethod = callee.kind == .memberExpression
        if isMethod, !["delete", "get", "head", "options", "patch", "post", "put", "request"].contains(callee.memberName ?? "") { return nil }
        guard let base = isMethod ? callee.child(.object) : callee, base.kind == .identifier || base.kind == .memberExpression || base.kind == .callExpression
        else { return nil }
        let value = base.kind == .identifier ? file.variables.variable(base)?.value : base
        guard var value else { return nil }
        // `require('axios').default`
        if value.kind == .memberExpression, value.memberName == "default", let object = value.child(.object) { value = object }
        return value.requiredName(file.variables) == "axios" ? callee.source : nil
    }

    private static func isAsyncForEach(_ call: SyntaxNode, in file: FileAnalysis) -> Bool {
        guard call.child(.callee)?.unchained.memberName == "forEach", let callback = file.values.function(call.child(.arguments)) else {
            return false
        }
        return callback.flags.contains(.async)
    }

    /// In the function of `new Promise(…)`, whose own promise stands for the work.
    private static func isInPromiseExecutor(_ node: SyntaxNode) -> Bool {
        node.ancestors.contains { $0.kind == .newExpression && $0.child(.callee)?.text == "Promise" }
    }
}
