import JavaScriptEngine
import PostLogin

/// `api.multifactor`: a second factor at the end of the login.
enum MultifactorNamespace: APINamespace {
    static let name = "multifactor"

    static let methods: [String: Method] = [
        // Auth0 checks neither the provider nor the options here.
        "enable": { call in
            let request = MultifactorRequest(provider: try call.text(0), options: try call.json(1)?.objectValue)
            try call.record(.enableMultifactor(request))
            return call.api
        }
    ]
}
