import JavaScriptSyntax
import PostLogin

/// The file exports the handlers that the trigger calls, and they can be called.
struct HandlerSignatureRule: Rule {
    let description = RuleDescription(
        "handler-signature", .error, "No handler is exported, or one that cannot be called.",
        example: "exports.onExecutePostlogin = (event, api) => {};",
        advice: "Export `exports.onExecutePostLogin = async (event, api) => { … };`; a handler has to be an `async` function.")

    /// The handlers of Auth0's other triggers.
    private static let others: [String: String] = [
        "onExecutePreUserRegistration": "pre-user-registration", "onExecutePostUserRegistration": "post-user-registration",
        "onExecuteCredentialsExchange": "credentials-exchange", "onExecutePostChangePassword": "post-change-password",
        "onExecuteSendPhoneMessage": "send-phone-message", "onExecuteCustomPhoneProvider": "custom-phone-provider",
        "onExecuteCustomEmailProvider": "custom-email-provider", "onExecutePostChallenge": "password-reset-post-challenge",
        "onContinuePostChallenge": "password-reset-post-challenge", "onExecuteCustomTokenExchange": "custom-token-exchange",
    ]

    func check(_ file: FileAnalysis, _ report: inout FindingList) {
        let exports = file.exports
        for handler in ActionExports.handlers {
            if let member = exports.member(handler) { check(member, in: file, &report) }
        }
        checkLegacyNames(in: file, &report)
        guard exports.isComplete, exports.member(ActionExports.execute) == nil else { return }
        reportMissing(in: file, &report)
    }

    private func reportMissing(in file: FileAnalysis, _ report: inout FindingList) {
        let (exports, handler) = (file.exports, ActionExports.execute)
        let write = "write exports.\(handler) = async (event, api) => { … }"
        if let assignment = exports.uselessAssignment {
            report.add(assignment, "Assigning exports itself exports nothing: write module.exports = …, or exports.\(handler) = …")
        } else if let other = exports.other {
            report.add(other, "module.exports has to be an object with the handler \(handler): \(write)")
        } else if let (member, trigger) = exports.members.lazy.compactMap({ member in Self.others[member.name].map { (member, $0) } }).first {
            report.add(
                member.place, "\(member.name) is a handler of the trigger \(trigger); a post-login action exports \(handler)")
        } else if let member = exports.members.first(where: { NearestName.of($0.name, among: ActionExports.handlers) == handler }) {
            report.add(member.place, "\(member.name) is no handler. Did you mean \(handler)?")
        } else if let member = exports.member(ActionExports.continue) {
            report.add(member.place, "\(handler) is not exported: with \(ActionExports.continue) alone the action fails at every login")
        } else {
            report.add(wholeFile: file.tree.source, "The file exports no handler: \(write)")
        }
    }

    private func check(_ member: ActionExports.Member, in file: FileAnalysis, _ report: inout FindingList) {
        let name = member.name
        let write = "write exports.\(name) = async (event, api) => { … }"
        guard let function = file.values.function(member.value) else {
            if let found = Self.kindOfNoFunction(member.value) { report.add(member.value, "\(name) has to be an async function, and is \(found): \(write)") }
            return
        }
        if function.flags.contains(.generator) {
            report.add(member.value, "\(name) has to be an async function, and is a generator: \(write)")
        } else if !function.flags.contains(.async) {
            report.add(member.place, "\(name) is a function that is not async, which is refused: \(write)")
        }
        if function.tree === file.tree { checkParameters(function.children(.params), of: name, &report) }
    }

    private func checkParameters(_ parameters: [SyntaxNode], of name: String, _ report: inout FindingList) {
        let names = parameters.map(\.text)
        if names.count > 2, let third = names[2], ["callback", "cb", "done", "next"].contains(third) {
            report.add(
                parameters[2],
                "\(name) gets an event and an api, no callback: this looks like a legacy Rule. Return, or throw, instead of calling \(third)")
        } else if names.first == "api" || names.count > 1 && names[1] == "event" {
            report.add(parameters[0], "\(name) gets the event first and the api second: write async (event, api) => { … }")
        }
    }

    /// What a legacy Rule is called with, and a handler is not: names that nothing declares.
    private func checkLegacyNames(in file: FileAnalysis, _ report: inout FindingList) {
        for node in file.tree.nodes(.identifier) {
            guard let name = file.variables.globalName(node), node.enclosingFunction != nil else { continue }
            if name == "callback", node.role == .callee {
                report.add(node, "Nothing here is called callback: this looks like a legacy Rule. Return, or throw, instead of calling it")
            } else if name == "context", node.role == .object, let member = node.parent?.memberName, let path = Self.contextMembers[member] {
                report.add(node, "Nothing here is called context, as in a legacy Rule: what was context.\(member) is \(path)")
            }
        }
    }

    private static let contextMembers = [
        "accessToken": "api.accessToken", "authentication": "event.authentication", "authorization": "event.authorization",
        "clientID": "event.client.client_id", "clientMetadata": "event.client.metadata", "clientName": "event.client.name",
        "connection": "event.connection.name", "idToken": "api.idToken", "multifactor": "api.multifactor", "organization": "event.organization",
        "protocol": "event.transaction.protocol", "redirect": "api.redirect", "request": "event.request", "samlConfiguration": "api.samlResponse",
        "stats": "event.stats", "tenant": "event.tenant.id",
    ]

    /// What a value is that is certainly no function.
    private static func kindOfNoFunction(_ value: SyntaxNode) -> String? {
        switch value.kind {
        case .stringLiteral, .templateLiteral: "a text"
        case .numberLiteral, .bigIntLiteral: "a number"
        case .booleanLiteral: "a boolean"
        case .nullLiteral: "null"
        case .objectExpression: "an object"
        case .arrayExpression: "an array"
        case .classExpression: "a class"
        default: nil
        }
    }
}
