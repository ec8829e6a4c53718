import JavaScriptSyntax
import PostLogin

/// What tells that a function handed to a wrapper is the handler: `wrap({ name: 'roles' }, async (event, api) => { … })`.
///
/// It is one when two of its parameters are called `event` and `api`, or when the first two are used as these: what is read of them, in
/// patterns or by a dot, are members of the event and namespaces of the api alone, and a call of the api that there is is among it. A single
/// parameter has to be called `event`, be used as one, and the function be `async`; a parameter that both `event` and `api` are taken from
/// is a context that has them.
struct HandlerShape {
    /// What each parameter gets; nil for one that gets something else.
    private(set) var parameters: [Int: Value] = [:]

    private static let event = Value.reach(Reach(root: .event, mayHaveMore: true))
    private static let api = Value.reach(Reach(root: .api, mayHaveMore: true))

    private static let eventNames: Set<String> = ["event", "evt", "loginevent", "postloginevent", "auth0event"]
    private static let apiNames: Set<String> = ["api", "loginapi", "postloginapi", "auth0api"]

    /// Nil when it is none.
    init?(_ function: SyntaxNode, _ variables: Variables) {
        let parameters = function.children(.params).map { Parameter($0.kind == .assignmentPattern ? $0.child(.left) ?? $0 : $0, variables) }
        guard let first = parameters.first else { return nil }
        if let event = parameters.firstIndex(where: { $0.isNamed(Self.eventNames) }),
            let api = parameters.firstIndex(where: { $0.isNamed(Self.apiNames) })
        {
            self.parameters = [event: Self.event, api: Self.api]
        } else if let members = first.members, members.isSuperset(of: ["event", "api"]) {
            self.parameters = [0: .object(["event": Self.event, "api": Self.api])]
        } else if parameters.count > 1 {
            let isEvent = first.isNamed(Self.eventNames) || first.isUnused || first.isMade(of: Self.eventMembers)
            let second = parameters[1]
            guard isEvent, second.isNamed(Self.apiNames) || second.isMade(of: Self.namespaces) && second.callsAPI else { return nil }
            self.parameters = [0: Self.event, 1: Self.api]
        } else {
            guard function.flags.contains(.async), first.isNamed(Self.eventNames), first.isMade(of: Self.eventMembers) else { return nil }
            self.parameters = [0: Self.event]
        }
    }

    private static var eventMembers: Set<String> {
        guard case .object(let members, _) = TriggerReference.eventShape(at: []) else { return [] }
        return Set(members)
    }

    private static var namespaces: Set<String> { Set(TriggerReference.namespaces.map(\.name)) }
}

extension HandlerShape {
    /// A parameter as its function sees it.
    private struct Parameter {
        let name: String?
        /// What is read of it, each with what is read of that; nil when it is used as a whole, too, or names are put together.
        private let reads: [(name: String, then: [String])]?

        init(_ pattern: SyntaxNode, _ variables: Variables) {
            name = pattern.kind == .identifier ? pattern.text : nil
            reads = Self.reads(of: pattern, variables)
        }

        /// The names that are read of it; nil when these are not all.
        var members: Set<String>? { reads.map { Set($0.map(\.name)) } }

        var isUnused: Bool { reads?.isEmpty ?? false }

        func isNamed(_ names: Set<String>) -> Bool {
            name.map { names.contains($0.lowercased().filter { $0 != "_" }) } ?? false
        }

        /// Whether some members are read of it, and all of them are among these.
        func isMade(of names: Set<String>) -> Bool { members.map { !$0.isEmpty && $0.isSubset(of: names) } ?? false }

        /// Whether a call that the api has is read of it: `idToken.setCustomClaim`.
        var callsAPI: Bool {
            reads?.contains { read in
                TriggerReference.namespaces.first { $0.name == read.name }?.calls.contains { read.then.contains($0.name) } ?? false
            } ?? false
        }

        private static func reads(of target: SyntaxNode, _ variables: Variables) -> [(name: String, then: [String])]? {
            var reads: [(name: String, then: [String])] = []
            switch target.kind {
            case .objectPattern:
                for property in target.children(.properties) {
                    guard let name = property.keyName, let value = property.child(.value) else { return nil }
                    reads.append((name, Self.reads(of: value, variables)?.map(\.name) ?? []))
                }
            case .assignmentPattern: return target.child(.left).flatMap { Self.reads(of: $0, variables) }
            case .identifier:
                for reference in variables.variable(target)?.references ?? [] {
                    guard let parent = reference.parent else { return nil }
                    if parent.kind == .memberExpression, reference.role == .object {
                        guard let name = parent.memberName else { return nil }
                        reads.append((name, (parent.role == .object ? parent.parent?.memberName : nil).map { [$0] } ?? []))
                    } else {
                        guard parent.kind == .variableDeclarator, let pattern = parent.child(.id), pattern.kind == .objectPattern,
                            let inner = Self.reads(of: pattern, variables)
                        else { return nil }
                        reads += inner
                    }
                }
            default: return nil
            }
            return reads
        }
    }
}
