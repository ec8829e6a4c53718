import JavaScriptEngine
import PostLogin

/// The events of a leg's handlers: each action gets a copy of its own.
///
/// What is an action's alone is put in before the event becomes a value of the realm. The actions of a leg share the realm: what the host
/// assigned to an object there could come to a setter that an earlier action has put on `Object.prototype`, secrets among it.
struct HandlerEvents {
    private let event: PostLoginEvent
    private let realm: Realm
    private let text: JSONText

    init(of event: PostLoginEvent, in realm: Realm) {
        self.event = event
        self.realm = realm
        text = event.members.withJSONCString(JSONText.init)
    }

    /// The event with the action's secrets and configuration, and with what the login has changed in it so far.
    func make(for action: Action, after state: LoginState, prompt: PostLoginEvent.Prompt?) -> Value {
        let changes = changes(for: action, after: state, prompt: prompt)
        if changes.isEmpty { return realm.parse(text) ?? realm.undefined }
        var members = event.members
        for change in changes { change.apply(to: &members) }
        return realm.parse(members.withJSONCString(JSONText.init)) ?? realm.undefined
    }

    /// A member of the event, or of an object in it.
    private struct Change {
        var object: String?
        var member: String
        var value: JSONValue

        func apply(to members: inout JSONObject) {
            guard let object else { return members[member] = value }
            guard var inner = members[object]?.objectValue else { return }
            inner[member] = value
            members[object] = .object(inner)
        }
    }

    private func changes(for action: Action, after state: LoginState, prompt: PostLoginEvent.Prompt?) -> [Change] {
        var changes: [Change] = []
        func set(_ member: String, of object: String? = nil, to value: JSONValue) {
            changes.append(Change(object: object, member: member, value: value))
        }
        if !action.secrets.isEmpty {
            var secrets = event.secrets
            for (name, value) in action.secrets { secrets[name] = .string(value) }
            set("secrets", to: .object(secrets))
        }
        if !action.configuration.isEmpty {
            var configuration = event.configuration
            configuration.merge(action.configuration)
            set("configuration", to: .object(configuration))
        }
        for update in [state.userMetadata, state.appMetadata] where !update.isEmpty {
            guard let current = event.user.members[update.kind.rawValue]?.objectValue else { continue }
            set(update.kind.rawValue, of: "user", to: .object(update.merged(into: current)))
        }
        if let methods = state.authenticationMethods(after: event) { set("methods", of: "authentication", to: methods) }
        if let factors = state.enrolledFactors(after: event) { set("enrolledFactors", of: "user", to: factors) }
        for (name, member) in state.changedMembers(of: event) { set(name, to: member) }
        if let prompt { set("prompt", to: .object(prompt.members)) }
        return changes
    }
}
