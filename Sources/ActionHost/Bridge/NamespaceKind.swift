import JavaScriptEngine

/// A namespace's methods in the order of their names, and the way from a script's call to one of them. Made once per process.
final class NamespaceKind: Sendable {
    let members: HostObject.Members
    private let name: String
    private let returnsPromises: Bool
    private let methods: [(call: String, body: APINamespace.Method)]

    init(_ namespace: any APINamespace.Type) {
        let sorted = namespace.methods.sorted { $0.key < $1.key }
        name = namespace.name
        returnsPromises = namespace.returnsPromises
        members = HostObject.Members(sorted.map(\.key), areEnumerable: false)
        methods = sorted.map { ("\(namespace.name).\($0.key)", $0.value) }
    }

    func call(_ position: Int, _ realm: Realm, _ arguments: Arguments) throws -> Value? {
        let method = methods[position]
        // As on Auth0, a method works on its namespace only.
        guard let owner = arguments.this.hostOwner as? NamespaceOwner, owner.kind === self else {
            let error = ScriptError.typeError("api.\(method.call) was called without api.\(name)")
            guard returnsPromises else { throw error }
            return try realm.promise(rejectedWith: realm.makeError(error))
        }
        return try method.body(NamespaceCall(name: method.call, run: owner.run, realm: realm, arguments: arguments))
    }
}

/// What a namespace of an `api` stands for.
final class NamespaceOwner {
    let kind: NamespaceKind
    let run: HandlerRun

    init(kind: NamespaceKind, run: HandlerRun) {
        self.kind = kind
        self.run = run
    }
}
