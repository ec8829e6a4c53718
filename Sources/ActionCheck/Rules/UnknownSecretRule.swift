/// Secrets that nothing gives to the action.
struct UnknownSecretRule: Rule {
    let description = RuleDescription(
        "unknown-secret", .warning, "A secret that the action does not have, where the names of its secrets are known.",
        example: "const key = event.secrets.APY_KEY;",
        advice: "Correct the name, or add the secret to `actions.yaml` or the file of `--secrets`.")

    var appliesToModules: Bool { true }

    func check(_ file: FileAnalysis, _ report: inout FindingList) {
        guard let names = file.file.secrets else { return }
        for member in file.namedMembers(of: file.file.isSharedModule ? .actions : .event) {
            guard member.reach.steps.count == 2, member.reach.steps[0].name == "secrets", let name = member.reach.steps[1].name,
                !names.contains(name)
            else { continue }
            let question = NearestName.question(name, among: names)
            report.add(
                member.place,
                "There is no secret \(name) for this file"
                    + (question.isEmpty ? ". Add it to actions.yaml or to the file of --secrets" : question))
        }
    }
}
