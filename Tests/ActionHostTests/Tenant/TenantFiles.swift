/// Files of an export, in the directory form.
enum TenantFiles {
    /// An action that is bound, with another that is not, a module, and the bindings.
    static let directory: [String: String] = [
        "actions/Add roles.json": action(
            "Add roles", code: "./actions/Add roles/code.js",
            """
            "dependencies": [{"name": "axios", "version": "1.6.0"}],
            "secrets": [{"name": "API_KEY", "value": "_VALUE_NOT_SHOWN_"}, {"name": "REGION", "value": "##REGION##"}],
            "modules": [{"module_name": "tokens", "module_version_number": 2}],
            """),
        "actions/Add roles/code.js": """
            exports.onExecutePostLogin = async (event, api) => {
              const secrets = Object.keys(event.secrets).sort().map((name) => `${name}=${event.secrets[name]}`);
              console.log(...secrets, require('actions:tokens').issuer());
            };
            """,
        "actions/first.json": action("first", code: "./actions/first/code.js"),
        "actions/first/code.js": "exports.onExecutePostLogin = async () => console.log('first', '##REGION##', @@LIST@@);",
        "actions/unbound.json": action("unbound", code: "./actions/unbound/code.js"),
        "actions/unbound/code.js": "exports.onExecutePostLogin = async () => {};",
        "actions/sms.json": action("sms", code: "./actions/sms/code.js", trigger: "send-phone-message"),
        "actions/sms/code.js": "exports.onExecuteSendPhoneMessage = async () => {};",
        "action-modules/tokens.json": """
            {"name": "tokens", "code": "./action-modules/tokens/code.js", "dependencies": [{"name": "uuid", "version": "9.0.0"}],
             "secrets": [{"name": "KEY"}], "latest_version_number": 2}
            """,
        "action-modules/tokens/code.js": "exports.issuer = () => actions.secrets.KEY;",
        "triggers/triggers.json": """
            {"post-login": [{"action_name": "first", "display_name": "First"}, {"action_name": "Add roles", "display_name": "Roles"}],
             "send-phone-message": [{"action_name": "sms", "display_name": "sms"}]}
            """,
        "config.json": #"{"AUTH0_DOMAIN": "x", "AUTH0_KEYWORD_REPLACE_MAPPINGS": {"REGION": "eu", "LIST": ["a", "b"]}}"#,
    ]

    /// The metadata of an action.
    static func action(_ name: String, code: String, _ more: String = "", trigger: String = "post-login", version: String = "v3", deployed: Bool = true) -> String {
        """
        {"name": "\(name)", "code": "\(code)", "runtime": "node22", "status": "built", \(more)
         "supported_triggers": [{"id": "\(trigger)", "version": "\(version)"}], "deployed": \(deployed)}
        """
    }

    /// The bindings of post-login.
    static func bindings(_ names: String...) -> String {
        "{\"post-login\": [\(names.map { "{\"action_name\": \"\($0)\", \"display_name\": \"\($0)\"}" }.joined(separator: ", "))]}"
    }

    /// The same in the YAML form, as far as actions matter.
    static let yaml: [String: String] = [
        "tenant.yaml": """
            tenant:
              friendly_name: '##NAME## tenant'
              allowed_logout_urls: @@LOGOUT_URLS@@
            actions:
              - name: Add roles
                code: ./actions/Add roles/code.js
                deployed: true
                dependencies:
                  - name: axios
                    version: 1.10
                runtime: node22
                secrets:
                  - name: API_KEY
                    value: _VALUE_NOT_SHOWN_
                  - name: REGION
                    value: ##REGION##
                status: built
                supported_triggers:
                  - id: post-login
                    version: v3
                modules:
                  - module_name: tokens
                    module_version_number: 2
              - name: first
                code: |
                  // Written by hand, in the file itself.
                  exports.onExecutePostLogin = async () => {
                    console.log('first', '##REGION##', @@LIST@@);
                  };
                deployed: true
                supported_triggers: [{ id: post-login, version: v3 }]
            actionModules:
              - name: tokens
                code: ./action-modules/tokens/code.js
                secrets: '@@TOKEN_SECRETS@@'
                latest_version_number: 2
            triggers:
              post-login:
                - action_name: first
                  display_name: First
                - action_name: Add roles
                  display_name: Roles
            """,
        "actions/Add roles/code.js": directory["actions/Add roles/code.js"] ?? "",
        "action-modules/tokens/code.js": directory["action-modules/tokens/code.js"] ?? "",
    ]
}
