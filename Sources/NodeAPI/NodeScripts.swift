import CNodeScripts
import JavaScriptEngine

/// The JavaScript parts, as the executable carries them: see `CNodeScripts/scripts.c`.
enum NodeScripts {
    /// Installed in every realm that has anything of Node: each file is one function expression; together they are the members of one
    /// object, so that a realm evaluates one script.
    static let realm = Script.internal(
        "node",
        source: object([
            ("clock", "clock"), ("console", "console"), ("domException", "dom-exception"), ("cloneGlobals", "structured-clone-globals"),
            ("timerGlobals", "timer-globals"), ("structuredClone", "structured-clone"), ("timers", "timers"),
            ("builtins", "builtins"), ("lazyGlobals", "lazy-globals"),
        ]))

    /// The text of a part.
    static func part(_ id: String) -> String {
        guard let source = node_part(id) else { preconditionFailure("scripts.c has no part \(id)") }
        return String(cString: source)
    }

    /// A built-in module's script; nil when there is none of that id.
    static func module(_ id: String) -> Script? {
        node_module(id).map { Script.internal("node:\(id)", source: String(cString: $0)) }
    }

    /// The ids of all built-in modules that `require` gives to scripts.
    static let publicModules: [String] = {
        var ids: [String] = []
        var row = node_modules()
        while let id = row.pointee.id {
            ids.append(String(cString: id))
            row += 1
        }
        return ids.filter { !$0.hasPrefix("internal/") }
    }()

    private static func object(_ members: [(name: String, part: String)]) -> String {
        "({\n\(members.map { "\($0.name): \(part($0.part))" }.joined(separator: ",\n"))\n})"
    }
}
