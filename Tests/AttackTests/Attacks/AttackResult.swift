import PostLogin

/// What became of a login.
enum AttackResult: Sendable, Hashable, CustomStringConvertible {
    case failed(LoginFailure.Kind)
    /// It came to its end, with exactly these calls of the attacker's; none of those of the other actions is missing or changed.
    case completed([String])
    case denied
    case suspended
    /// The process that ran it is no more.
    case processDied

    /// - Parameter outcome: as `actionhost --format json` prints it.
    init?(outcome: JSONValue) {
        switch outcome["outcome"]?.stringValue {
        case "completed": self = .completed(Self.calls(in: outcome))
        case "denied": self = .denied
        case "suspended": self = .suspended
        case "failed":
            guard let kind = outcome["failure"]?["kind"]?.stringValue.flatMap(LoginFailure.Kind.init) else { return nil }
            self = .failed(kind)
        default: return nil
        }
    }

    private static func calls(in outcome: JSONValue) -> [String] {
        var calls = (outcome["executions"]?.arrayValue ?? []).flatMap { $0["effects"]?.arrayValue ?? [] }.map { effect in
            let arguments = effect["arguments"]?.arrayValue ?? []
            return "\(effect["call"]?.stringValue ?? "")(\(arguments.map(\.jsonText).joined(separator: ", ")))"
        }
        let witness = Witness.call(user: "attacker|1")
        if let index = calls.firstIndex(of: witness) { calls.remove(at: index) } else { calls.append("without the witness") }
        return calls
    }

    var description: String {
        switch self {
        case .failed(let kind): "`\(kind.rawValue)`"
        case .completed([]): "comes to nothing"
        case .completed(let calls): "completes with \(calls.map { "`\($0.replacing("|", with: "\\|"))`" }.joined(separator: ", "))"
        case .denied: "denied"
        case .suspended: "suspended"
        case .processDied: "the process dies"
        }
    }
}
