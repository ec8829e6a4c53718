import PostLogin

/// How the actions that a login still has to run differ from those it was suspended with.
struct ActionChanges {
    private(set) var descriptions: [(action: String, text: String)] = []

    init(from old: [ActionDigest], to new: [ActionDigest]) {
        func note(_ name: String, _ change: String) {
            descriptions.append((name, "the action \(name) \(change) since the login was suspended"))
        }
        for action in new {
            switch old.first(where: { $0.name == action.name }) {
            case nil: note(action.name, "has been added")
            case let before? where before.sha256 != action.sha256: note(action.name, "has been changed")
            default: break
            }
        }
        for action in old where !new.contains(where: { $0.name == action.name }) { note(action.name, "has been taken away") }
        let kept = old.map(\.name).filter { name in new.contains { $0.name == name } }
        let order = new.map(\.name).filter(kept.contains)
        if let moved = zip(kept, order).first(where: { $0 != $1 })?.1 { note(moved, "has been moved") }
    }

    var isEmpty: Bool { descriptions.isEmpty }
}
