extension TypeScriptText {
    mutating func namespace(_ namespace: ReferenceNamespace) {
        comment([namespace.summary])
        block("interface \(namespace.typeName) {") {
            for call in namespace.calls { $0.call(call) }
        }
    }

    mutating func type(_ type: ReferenceType) {
        comment([type.summary])
        switch type.content {
        case .alias(let definition): line("type \(type.name) = \(definition);")
        case .object(let members):
            block("interface \(type.name) {") {
                for member in members {
                    $0.comment([member.summary])
                    $0.line("\(member.name): \(member.type);")
                }
            }
        }
    }

    private mutating func call(_ call: ReferenceCall) {
        var lines = [call.summary]
        if !call.status.note.isEmpty { lines += ["", "In ActionHost: \(call.status.note)"] }
        let tags = call.parameters.map { "@param \($0.name) \($0.summary)" }
            + (call.failure.map { ["@throws \($0)"] } ?? []) + (call.deprecation.map { ["@deprecated \($0)"] } ?? [])
        if !tags.isEmpty { lines += [""] + tags }
        comment(lines)
        line("\(call.name)(\(call.parameters.map(\.typeScript).joined(separator: ", "))): \(call.result.typeScript);")
    }
}

extension ReferenceNamespace {
    /// The name of the type: `AccessTokenAPI`.
    var typeName: String { name.prefix(1).uppercased() + name.dropFirst() + "API" }
}

extension ReferenceCall.Parameter {
    var typeScript: String { "\(name)\(isOptional ? "?" : ""): \(type)" }
}

extension ReferenceCall.Result {
    var typeScript: String {
        switch self {
        case .api: "PostLoginAPI"
        case .nothing: "void"
        case .value(let type): type
        }
    }
}
