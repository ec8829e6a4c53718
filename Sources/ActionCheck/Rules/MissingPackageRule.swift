import Foundation
import JavaScriptSyntax
import NodeAPI
import PostLogin

/// Packages, files and shared modules that are not there.
struct MissingPackageRule: Rule {
    let description = RuleDescription(
        "missing-package", .error, "`require` of a package, file or shared module that cannot be found.",
        example: "const axios = require('axioss');",
        advice: "Correct the name, or install the package beside the actions: `npm install NAME`.")

    var appliesToModules: Bool { true }

    func check(_ file: FileAnalysis, _ report: inout FindingList) {
        for call in file.tree.nodes(.callExpression) {
            guard let name = call.requiredName(file.variables), let argument = call.child(.arguments), !call.isInTry,
                let problem = problem(with: name, in: file.file)
            else { continue }
            report.add(argument, problem)
        }
    }

    private func problem(with name: String, in file: CheckedFile) -> String? {
        if name.hasPrefix("actions:") { return moduleProblem(String(name.dropFirst(8)), in: file) }
        if BuiltinModuleNames.contains(name) { return nil }
        if name.hasPrefix("node:") { 
            return "There is no built-in module \(name)"
                + NearestName.question(String(name.dropFirst(5)), among: BuiltinModuleNames.all, prefix: "node:")
        }
        guard let path = file.path else { return nil }
        guard RequiredFiles.isOpen(name, to: file) else {
            return "\(name) lies outside of the action's folder, from which alone files are loaded"
        }
        if let found = RequiredFiles.path(of: name, from: path), !FileManager.default.isReadableFile(atPath: found) {
            return "The file \(name) cannot be read"
        }
        guard !InstalledPackages.contains(name, from: path) else { return nil }
        if RequiredFiles.isRelative(name) {
            return "There is no file \(name) here. Auth0 takes one file for an action: shared code goes into a module, require('actions:NAME')"
        }
        if name.hasPrefix("/") || name.hasPrefix("#") { return "\(name) cannot be found from here" }
        let package = InstalledPackages.packageName(of: name)
        let question = NearestName.question(package, among: BuiltinModuleNames.all)
        return "The package \(package) is not installed beside the file: npm install \(package)" + question
    }

    private func moduleProblem(_ name: String, in file: CheckedFile) -> String? {
        switch file.kind {
        case .action: break
        case .sharedModule: return "A shared module cannot require another one: actions:\(name)"
        case .required: return "Only the action itself can require a shared module, not a file that it loads: actions:\(name)"
        }
        guard let modules = file.modules, !modules.contains(name) else { return nil }
        return "There is no shared module \(name): put its file into the folder modules beside the actions, as \(name).js"
            + NearestName.question(name, among: modules)
    }
}
