import JavaScriptEngine
import PostLogin

/// The events of a leg's handlers: each action gets a copy of its own.
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
    func make(for action: Action, after state: LoginState, prompt: PostLoginEvent.Prompt?) throws(Thrown) -> Value {
        let value = realm.parse(text) ?? realm.undefined
        if !action.secrets.isEmpty {
            var secrets = event.secrets
            for (name, value) in action.secrets { secrets[name] = .string(value) }
            try value.setProperty("secrets", to: parse(secrets))
        }
        if !action.configuration.isEmpty {
            var configuration = event.configuration
            configuration.merge(action.configuration)
            try value.setProperty("configuration", to: parse(configuration))
        }
        for update in [state.userMetadata, state.appMetadata] where !update.isEmpty {
            guard let current = event.user.members[update.kind.rawValue]?.objectValue else { continue }
            let merged = parse(update.merged(into: current))
            try value.property("user").setProperty(update.kind.rawValue, to: merged)
        }
        if let methods = state.authenticationMethods(after: event) {
            try value.property("authentication").setProperty("methods", to: parse(methods))
        }
        if let factors = state.enrolledFactors(after: event) {
            try value.property("user").setProperty("enrolledFactors", to: parse(factors))
        }
        for (name, member) in state.changedMembers(of: event) { try value.setProperty(name, to: parse(member)) }
        if let prompt { try value.setProperty("prompt", to: parse(prompt.members)) }
        return value
    }

    private func parse(_ object: JSONObject) -> Value { realm.parse(object.withJSONCString(JSONText.init)) ?? realm.undefined }

    private func parse(_ value: JSONValue) -> Value { realm.parse(json: value.jsonText) ?? realm.undefined }
}
