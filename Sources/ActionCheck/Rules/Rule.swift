/// A rule over a file's syntax tree.
protocol Rule: Sendable {
    var description: RuleDescription { get }
    /// Whether shared modules are looked at, too.
    var appliesToModules: Bool { get }
    func check(_ file: FileAnalysis, _ report: inout FindingList)
}

extension Rule {
    var appliesToModules: Bool { false }
}
