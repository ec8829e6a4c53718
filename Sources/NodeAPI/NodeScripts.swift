import CNodeScripts
import JavaScriptEngine

/// The JavaScript parts, as the executable carries them: see `CNodeScripts/scripts.c`.
enum NodeScripts {
    /// Installed in every realm that has anything of Node: each file is one function expression; together they are the members of one
    /// object, so that a realm evaluates one script.
    static let realm = Script.internal(
        "node",
        source: object([
            ("stackTraces", "stack-traces"), ("callSite", "call-site"), ("clock", "clock"), ("console", "console"), ("domException", "dom-exception"), ("cloneGlobals", "structured-clone-globals"),
            ("timerGlobals", "timer-globals"), ("structuredClone", "structured-clone"),
            ("cloneBuiltins", "clone-builtins"), ("cloneMaking", "clone-making"), ("cloneKinds", "clone-kinds"), ("cloneRefusal", "clone-refusal"),
            ("cloneValues", "clone-values"), ("cloneErrors", "clone-errors"), ("cloneBuffers", "clone-buffers"), ("cloneTransfers", "clone-transfers"),
            ("timers", "timers"),
            ("builtins", "builtins"), ("lazyGlobals", "lazy-globals"),
        ]))

    /// The text of a part.
    static func part(_ id: String) -> String {
        guard let source = node_part(id) else { preconditionFailure("scripts.c has no part \(id)") }
        return String(cString: source)
    }

    /// What makes a console, for realms that have not evaluated all parts.
    static let console = Script.internal("node:console", source: part("console"))

    /// What gives `Math.random` a seed, for realms whose logins are to be repeatable.
    static let seededRandom = Script.internal("node:random", source: part("seeded-random"))

    /// The built-in modules' scripts by their ids, made once: machines know a compiled script again by comparing its text, which takes
    /// no time when it is the same string.
    static let modules: [String: Script] = {
        var modules: [String: Script] = [:]
        var row = node_modules()
        while let id = row.pointee.id, let source = row.pointee.source {
            let id = String(cString: id)
            modules[id] = Script.internal("node:\(id)", source: String(cString: source))
            row += 1
        }
        return modules
    }()

    /// The ids of all built-in modules that `require` gives to scripts, in their order.
    static let publicModules = modules.keys.filter { !$0.hasPrefix("internal/") }.sorted()

    private static func object(_ members: [(name: String, part: String)]) -> String {
        "({\n\(members.map { "\($0.name): \(part($0.part))" }.joined(separator: ",\n"))\n})"
    }
}
