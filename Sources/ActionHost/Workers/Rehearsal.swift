import JavaScriptEngine
import PostLogin

/// What a machine does in a realm ahead of the login that will have it, so that the login finds it done: everything that comes before the
/// first line of a script. Made from a login that has been; the next one is likely to be like it.
struct Rehearsal {
    private let actions: [Action]
    /// The members of that login's event, every value but objects and arrays `null`: the engine has to learn the shapes, and nothing else
    /// of one login comes near another.
    private let shape: JSONText

    init(of invocation: Invocation) {
        actions = invocation.actions
        shape = invocation.event.members.shape.withJSONCString(JSONText.init)
    }

    /// - Parameter compile: the compiled script of an action whose syntax has been checked; nil where it has not.
    func perform(in realm: ActionRealm, compile: (Action) -> CompiledScript?) throws(Thrown) {
        for action in actions {
            if let compiled = compile(action) { try realm.define(action, compiled) }
        }
        try realm.rehearse(event: shape)
    }
}

extension JSONObject {
    fileprivate var shape: JSONObject { JSONObject(map { ($0.0, $0.1.shape) }) }
}

extension JSONValue {
    fileprivate var shape: JSONValue {
        switch self {
        case .object(let object): .object(object.shape)
        case .array(let elements): .array(elements.map(\.shape))
        default: .null
        }
    }
}
