import JavaScriptSyntax

/// Built-in modules that can be loaded and do nothing here.
struct RefusedModuleRule: Rule {
    let description = RuleDescription(
        "refused-module", .note, "`require` of a built-in module whose functions refuse to work in an action.",
        example: "const { exec } = require('child_process');",
        advice: "Do without: an action starts no processes and threads, and opens no sockets for UDP.")

    var appliesToModules: Bool { true }

    private static let reasons = [
        "child_process": "starts no processes", "cluster": "starts no processes", "dgram": "has no UDP", "inspector": "cannot be debugged from inside",
        "repl": "has no terminal", "worker_threads": "has one thread",
    ]

    func check(_ file: FileAnalysis, _ report: inout FindingList) {
        for call in file.tree.nodes(.callExpression) {
            guard let name = call.requiredName(file.variables), let argument = call.child(.arguments) else { continue }
            let plain = name.hasPrefix("node:") ? String(name.dropFirst(5)) : name
            if let reason = Self.reasons[plain] { report.add(argument, "\(plain) can be loaded, but its functions throw: an action \(reason)") }
        }
    }
}
