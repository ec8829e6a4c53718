import JavaScriptSyntax

/// Where an expression leads to: the event, the api or a module's `actions`, and the way from there.
struct Reach: Hashable {
    enum Root: Hashable { case event, api, actions }

    enum Step: Hashable {
        case member(String)
        /// An element of an array, or a member whose name is put together.
        case element

        var name: String? { if case .member(let name) = self { name } else { nil } }
    }

    let root: Root
    var steps: [Step] = []
    /// Whether a wrapper that is not known hands it on, and may have put members of its own into it.
    var mayHaveMore = false

    func appending(_ step: Step) -> Reach { Reach(root: root, steps: steps + [step], mayHaveMore: mayHaveMore) }

    /// The names of the way; nil for an element.
    var path: [String?] { steps.map(\.name) }

    /// `event.user.identities[].provider`.
    var text: String {
        let root = switch root {
        case .event: "event"
        case .api: "api"
        case .actions: "actions"
        }
        return steps.reduce(root) { $0 + ($1.name.map { ".\($0)" } ?? "[]") }
    }

    func starts(with names: [String]) -> Bool { path.starts(with: names) }
}
