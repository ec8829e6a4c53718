import JavaScriptSyntax
import PostLogin

/// Members of the event that are never there.
struct UnknownEventMemberRule: Rule {
    let description = RuleDescription(
        "unknown-event-member", .warning, "A member that the event does not have: it is always `undefined`.",
        example: "if (event.user.emailVerified) return;",
        advice: "Use the name that the message proposes; [auth0.md](auth0.md) lists what there is.")

    var appliesToModules: Bool { true }

    /// What every object has, and what Auth0's sample event shows without documenting it.
    private static let silent: Set<String> = [
        "constructor", "hasOwnProperty", "isPrototypeOf", "toString", "valueOf", "propertyIsEnumerable",
        "anonymous_session", "authentication", "external_client_id", "external_metadata_type",
    ]

    func check(_ file: FileAnalysis, _ report: inout FindingList) {
        let members = file.namedMembers(of: .event)
        let written = file.assignedMembers(of: .event)
        let read = Set(members.map(\.reach))
        for member in members {
            let reach = member.reach
            guard case .member(let name)? = reach.steps.last, !Self.silent.contains(name) else { continue }
            let owner = Reach(root: .event, steps: Array(reach.steps.dropLast()))
            guard case .object(let known, let isOpen) = TriggerReference.eventShape(at: owner.path), !known.contains(name),
                !written.contains(where: { reach.path.starts(with: $0.path) })
            else { continue }
            let other = known.first { NearestName.isOtherSpelling(name, of: $0) } ?? known.first { NearestName.isSlip(name, of: $0) }
            // A wrapper may have added something; but hardly what is there in another spelling.
            if reach.mayHaveMore, owner.steps.isEmpty, other == nil { continue }
            // Anything may stand in an open object; but hardly what is there in another spelling, unless the file reads both.
            if isOpen, other.map({ read.contains(owner.appending(.member($0))) }) ?? true { continue }
            let names = other.map { [$0] } ?? known
            report.add(member.place, "\(owner.text) has no \(name)" + NearestName.question(name, among: names, prefix: "\(owner.text)."))
        }
    }
}
