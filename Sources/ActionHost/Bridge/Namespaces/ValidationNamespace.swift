import PostLogin

/// `api.validation`: refuses the login with a code of the action's own.
enum ValidationNamespace: APINamespace {
    static let name = "validation"

    static let methods: [String: Method] = [
        // As after a denial, the handler goes on running.
        "error": { call in
            try call.record(ValidationErrorRules.effect(code: call.argument(0), message: call.argument(1)))
            return call.api
        }
    ]
}
