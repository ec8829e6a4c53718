public import ActionHost
import PostLogin

/// What a leg of a login was decided by, in sentences.
public struct LoginDecision: Sendable, Hashable {
    /// The decision, and the call that made it.
    public var reason: String
    /// What the rules for claims kept out of tokens, and why.
    public var droppedClaims: [String]
    /// Actions that did not run any more.
    public var skipped: [String]

    public init(of leg: LoginTimeline.Leg) {
        let executions = leg.outcome.executions
        droppedClaims = executions.flatMap { execution in
            execution.warnings.filter { $0.contains(": the claim ") }.map { "\($0) (\(execution.action))" }
        }
        skipped = []
        if let last = executions.last, let position = leg.actions.firstIndex(of: last.action) { skipped = Array(leg.actions[(position + 1)...]) }
        switch leg.outcome {
        case .completed:
            let count = executions.count == 1 ? "The one action" : "All \(executions.count) actions"
            reason = executions.isEmpty ? "No action was left to run: the login completes." : "\(count) ran, and none denied the login: it completes."
        case .denied(let denial):
            reason = Self.call(of: denial.action, in: executions) { Self.denying.contains($0.call) }.map { "\(denial.action) denied the login: \($0)." }
                ?? "\(denial.action) denied the login: \(denial.description)"
        case .suspended(let suspension):
            reason = Self.call(of: suspension.action, in: executions) { Self.suspending.contains($0.call) }
                .map { "\(suspension.action) suspended the login: \($0)." }
                ?? "The login waits for the user, as \(suspension.action) has asked for: \(suspension.interaction.kind.rawValue)."
        case .failed(let failed):
            let place = failed.failure.action.map { " in \($0)" } ?? ""
            reason = "The login failed\(place): \(failed.failure.message). Nothing that the actions asked for is applied."
        }
    }

    private static let denying: Set<String> = ["access.deny", "validation.error", "session.revoke", "refreshToken.revoke"]
    private static let suspending: Set<String> = [
        "redirect.sendUserTo", "prompt.render", "authentication.challengeWith", "authentication.challengeWithAny", "authentication.enrollWith",
        "authentication.enrollWithAny",
    ]

    /// The last such call of an action, with its line.
    private static func call(of action: String, in executions: [ExecutionReport], _ isMeant: (Effect) -> Bool) -> String? {
        guard let recorded = executions.last(where: { $0.action == action })?.recordedEffects.last(where: { isMeant($0.effect) }) else { return nil }
        return "api.\(recorded.effect)" + (recorded.line.map { " in line \($0)" } ?? "")
    }
}
