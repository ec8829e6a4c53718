import ActionHost
import PostLogin

extension ActionCatalog {
    /// A catalog of actions that are in no folder: sources by name, in the order of the names.
    init(_ sources: [String: String]) {
        self.init(actions: sources.sorted { $0.key < $1.key }.map { Action(name: $0.key, file: "\($0.key).js", source: $0.value) })
    }

    /// One action whose handler has this body.
    static func handler(_ body: String) -> ActionCatalog {
        ActionCatalog(["a": "exports.onExecutePostLogin = async (event, api) => {\n\(body)\n};\n"])
    }
}

extension LoginOutcome {
    /// What the actions logged, a line each.
    var logLines: [String] { executions.flatMap(\.logs).map(\.message) }
}
