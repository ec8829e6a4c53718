import JavaScriptSyntax
import PostLogin

/// Members of `api` that there are not.
struct UnknownAPIMemberRule: Rule {
    let description = RuleDescription(
        "unknown-api-member", .error, "A call of something that `api` does not have.",
        example: "api.idToken.setCustomClaims('https://example.com/plan', 'free');",
        advice: "Use the name that the message proposes; [auth0.md](auth0.md) lists what there is.")

    var appliesToModules: Bool { true }

    func check(_ file: FileAnalysis, _ report: inout FindingList) {
        let namespaces = Dictionary(TriggerReference.namespaces.map { ($0.name, $0.calls.map(\.name)) }) { first, _ in first }
        let added = file.assignedMembers(of: .api)
        for member in file.namedMembers(of: .api) {
            let (node, reach) = (member.node, member.reach)
            guard let name = reach.steps.last?.name, !Self.objectMembers.contains(name), !added.contains(where: { reach.path.starts(with: $0.path) })
            else { continue }
            let names: [String]
            switch reach.steps.count {
            case 1: names = Array(namespaces.keys)
            case 2:
                guard let namespace = reach.steps[0].name, let calls = namespaces[namespace] else { continue }
                names = calls
            default: continue
            }
            guard !names.contains(name), !Self.isProbe(node) else { continue }
            // A wrapper may have added something; but hardly what is there in nearly the same spelling.
            if reach.mayHaveMore, reach.steps.count == 1, NearestName.of(name, among: names) == nil { continue }
            let owner = reach.steps.count == 1 ? "api" : "api.\(reach.steps[0].name ?? "")"
            let wanted = reach.steps.count == 1 ? node.parent?.memberName : name
            let proposal = Self.proposal(name, names, owner, wanted, namespaces)
            // Calling what is not there throws, and so does reading a member of it.
            let throwsError = (node.role == .callee || node.parent?.kind == .memberExpression) && !node.isInTry
            report.add(member.place, "\(owner) has no \(name)\(proposal)", severity: throwsError ? .error : .warning)
        }
    }

    /// What every object has.
    private static let objectMembers: Set<String> = ["constructor", "hasOwnProperty", "isPrototypeOf", "toString", "valueOf"]

    /// Whether the member is only asked for: in a condition, behind `typeof`, or with `?.` behind it.
    private static func isProbe(_ node: SyntaxNode) -> Bool {
        guard let parent = node.parent else { return false }
        if parent.flags.contains(.optional), node.role == .object || node.role == .callee { return true }
        if node.role == .test || parent.kind == .unaryExpression || parent.kind == .logicalExpression { return true }
        if parent.kind == .chainExpression { return isProbe(parent) }
        return parent.kind == .binaryExpression
    }

    private static func proposal(
        _ name: String, _ names: [String], _ owner: String, _ method: String?, _ namespaces: [String: [String]]
    ) -> String {
        if let near = NearestName.of(name, among: names) { return ". Did you mean \(owner).\(near)?" }
        let elsewhere = method.map { method in namespaces.filter { $0.value.contains(method) }.map { "api.\($0.key).\(method)" }.sorted() } ?? []
        if !elsewhere.isEmpty { return ". There is \(elsewhere.joined(separator: ", "))" }
        return owner == "api" ? "" : ". It has \(names.joined(separator: ", "))"
    }
}
