import JavaScriptEngine

/// Makes `api`: an object with a namespace for each ``APINamespace``, made when the script first reads it.
enum APIObject {
    static let namespaces: [any APINamespace.Type] = [
        AccessNamespace.self, AccessTokenNamespace.self, AuthenticationNamespace.self, CacheNamespace.self, GroupsNamespace.self,
        IDTokenNamespace.self, MultifactorNamespace.self, PromptNamespace.self, RedirectNamespace.self, RefreshTokenNamespace.self,
        RolesNamespace.self, RulesNamespace.self, SAMLResponseNamespace.self, SessionNamespace.self, TransactionNamespace.self,
        UserNamespace.self, ValidationNamespace.self,
    ]
    private static let members = HostObject.Members(namespaces.map { $0.name }, areEnumerable: true)
    private static let kinds = namespaces.map(NamespaceKind.init)

    static func make(in realm: Realm, for run: HandlerRun, functions: NamespaceFunctions) -> Value {
        realm.makeObject(members: members, owner: run) { [unowned realm, unowned functions] position in
            let kind = kinds[position]
            let owner = NamespaceOwner(kind: kind, run: run)
            return realm.makeObject(members: kind.members, owner: owner) { [unowned realm, unowned functions] position in
                functions.function(position, of: kind, in: realm)
            }
        }
    }
}

extension ScriptError {
    static func typeError(_ message: String) -> ScriptError { ScriptError(name: "TypeError", message: message) }
}
