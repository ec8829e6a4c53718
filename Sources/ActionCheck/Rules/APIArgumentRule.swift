import JavaScriptSyntax
import PostLogin

/// Arguments that a call of `api` does not take.
struct APIArgumentRule: Rule {
    let description = RuleDescription(
        "api-argument", .warning, "A call of `api` with an argument missing, too many, or one that it does not take.",
        example: "api.access.deny('no_access', 'You have no access.');",
        advice: "Call it as [auth0.md](auth0.md) says.")

    var appliesToModules: Bool { true }

    func check(_ file: FileAnalysis, _ report: inout FindingList) {
        for call in file.apiCalls {
            guard let reference = call.reference else { continue }
            // What throws, fails the login.
            let severity: Severity = reference.failure == nil || call.node.isInTry ? .warning : .error
            if !call.hasSpread { checkCount(call, reference, &report) }
            for (argument, parameter) in zip(call.arguments.prefix { $0.kind != .spreadElement }, reference.parameters) {
                check(argument, parameter, of: call, severity, in: file, &report)
            }
            checkContents(call, severity, in: file, &report)
        }
    }

    private func checkCount(_ call: APICall, _ reference: ReferenceCall, _ report: inout FindingList) {
        let (parameters, count) = (reference.parameters, call.arguments.count)
        if let missing = parameters.dropFirst(count).first(where: { !$0.isOptional }) {
            report.add(call.node, "\(call.name) needs the argument \(missing.name): \(Self.signature(call, reference))")
        } else if count > parameters.count {
            let taken = parameters.isEmpty ? "no argument" : "\(parameters.count) argument\(parameters.count == 1 ? "" : "s")"
            report.add(
                call.arguments[parameters.count],
                "\(call.name) takes \(taken), and ignores this one: \(Self.signature(call, reference))")
        }
    }

    private func check(
        _ argument: SyntaxNode, _ parameter: ReferenceCall.Parameter, of call: APICall, _ severity: Severity, in file: FileAnalysis,
        _ report: inout FindingList
    ) {
        let type = TypeText(parameter.type)
        if let found = StaticType(of: argument, file), !type.admits(found), !(parameter.isOptional && found == .undefined) {
            report.add(argument, "\(call.name): \(parameter.name) has to be \(parameter.type), and is \(found.text)", severity: severity)
        } else if let values = type.values, let value = file.constants.text(argument), !values.contains(value) {
            report.add(argument, Self.unknownValue(call, parameter.name, value, values), severity: severity)
        } else if argument.kind == .objectExpression {
            checkMembers(of: argument, type, call, parameter, in: file, &report)
        }
    }

    private func checkMembers(
        of object: SyntaxNode, _ type: TypeText, _ call: APICall, _ parameter: ReferenceCall.Parameter, in file: FileAnalysis,
        _ report: inout FindingList
    ) {
        guard let names = type.members else { return }
        let properties = object.children(.properties)
        for property in properties {
            guard let name = property.keyName, let key = property.child(.key) else { continue }
            if !names.contains(name) {
                let question = NearestName.question(name, among: names)
                report.add(
                    key, "\(call.name): \(parameter.name) has no member \(name)"
                        + (question.isEmpty ? ". It has \(names.joined(separator: ", "))" : question))
            } else if let values = type.values(ofMember: name), let value = file.constants.text(property.child(.value)), !values.contains(value) {
                report.add(property.child(.value) ?? key, Self.unknownValue(call, name, value, values))
            }
        }
        guard properties.allSatisfy({ $0.keyName != nil }),
            let missing = type.requiredMembers.first(where: { name in !properties.contains { $0.keyName == name } })
        else { return }
        report.add(object, "\(call.name): \(parameter.name) needs the member \(missing)")
    }

    /// What the host itself checks when the call is made, where the values are known.
    private func checkContents(_ call: APICall, _ severity: Severity, in file: FileAnalysis, _ report: inout FindingList) {
        guard let argument = call.arguments.first, let text = file.constants.text(argument) else { return }
        do throws(RuleViolation) {
            var scopes = ScopeChanges()
            switch call.name {
            case "api.accessToken.addScope": try scopes.add(text)
            case "api.accessToken.removeScope": try scopes.remove(text)
            case "api.user.setAppMetadata": try MetadataRules.check(name: text, in: .app)
            case "api.user.setUserMetadata": try MetadataRules.check(name: text, in: .user)
            case "api.redirect.sendUserTo" where text.wholeMatch(of: /(?i)[a-z][a-z0-9+.\-]*:[^\s].*/) == nil:
                report.add(argument, "api.redirect.sendUserTo throws: \(JSONValue.string(text).jsonText) is no absolute URL", severity: severity)
            default: break
            }
        } catch {
            report.add(argument, "\(call.name) throws: \(error)", severity: severity)
        }
    }

    private static func unknownValue(_ call: APICall, _ name: String, _ value: String, _ values: [String]) -> String {
        let question = NearestName.question(value, among: values)
        return "\(call.name): \(name) cannot be \(JSONValue.string(value).jsonText)"
            + (question.isEmpty ? ". It can be \(values.joined(separator: ", "))" : question)
    }

    private static func signature(_ call: APICall, _ reference: ReferenceCall) -> String {
        "\(call.method)(\(reference.parameters.map { $0.isOptional ? "\($0.name)?" : $0.name }.joined(separator: ", ")))"
    }
}
