import JavaScriptSyntax

/// `import()`, the part of ES modules that a script may have.
struct DynamicImportRule: Rule {
    let description = SyntaxReading.esModule
    var appliesToModules: Bool { true }

    func check(_ file: FileAnalysis, _ report: inout FindingList) {
        // In an ES module it works.
        guard file.tree.kind != .module else { return }
        for node in file.tree.nodes(.importExpression) where !node.isInTry {
            report.add(node, "Actions cannot use import(): use require() instead")
        }
    }
}
